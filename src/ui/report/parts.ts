import type { KpiLine, KpiScreen } from '@/domain/kpi/screen/screen';
import type { Coverage, KpiReader } from '@/storage/read/kpis';
import type { Language } from '../format/language';

/** What every part of the report is drawn from. */
export interface PartProps {
  readonly screen: KpiScreen & { readonly coverage: Coverage };
  readonly reader: KpiReader;
  readonly lang: Language;
}

/** Whether anything was counted: a line that rests on nothing is named, not shown as a row of dashes. */
export const isKnown = ({ result }: Pick<KpiLine, 'result'>): boolean => result.value !== undefined || result.n > 0;
