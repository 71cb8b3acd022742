import '@/ui/base.css';
import { now } from '@/platform/clock';
import { openSurface } from '@/ui/page/open-surface';
import { ReportPage } from '@/ui/report/report-page';

openSurface('report.title', <ReportPage clock={now} />);
