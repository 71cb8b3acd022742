import '@/ui/base.css';
import { now } from '@/platform/clock';
import { Options } from '@/ui/options/options';
import { openSurface } from '@/ui/page/open-surface';

openSurface('options.title', <Options clock={now} />);
