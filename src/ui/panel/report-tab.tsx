import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiReader } from '@/storage/read/kpis';
import type { Language } from '../format/language';
import { t } from '../words';

interface ReportProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
}

/** What leaves the tool: a report to print and files, for the period and filters of the bar. */
export function ReportTab(_: ReportProps) {
  return (
    <div class="scroll pad">
      <p class="quiet">{t('report.help')}</p>
      <button type="button" class="button main" onClick={() => window.print()}>
        {t('report.print')}
      </button>
    </div>
  );
}
