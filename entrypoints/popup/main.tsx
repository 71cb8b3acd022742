import '@/ui/base.css';
import { now } from '@/platform/clock';
import { openSurface } from '@/ui/page/open-surface';
import { Popup } from '@/ui/popup/popup';

openSurface('extName', <Popup clock={now} />);
