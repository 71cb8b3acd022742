import '@/ui/base.css';
import { now } from '@/platform/clock';
import { openSurface } from '@/ui/page/open-surface';
import { Panel } from '@/ui/panel/panel';

openSurface('panel.title', <Panel clock={now} />);
