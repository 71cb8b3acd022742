import { useMemo } from 'preact/hooks';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import { type KpiReader, readKpiScreen } from '@/storage/read/kpis';
import { language } from '../format/language';
import { useLive, useNow } from '../live';

/** How long numbers may stand before "now" is taken anew: what is overdue or matured moves on without any ticket changing. */
const RENEW_MS = 5 * 60_000;

/** What every question about KPIs is asked with. */
export function useReader(settings: Settings, clock: () => number): KpiReader {
  const now = useNow(clock, (at) => at + RENEW_MS);
  return useMemo(() => ({ settings, locale: language().tag, now: instant(now) }), [settings, now]);
}

/** A question as text, to tell whether it is another one. */
export const asKey = (question: unknown): string => JSON.stringify(question);

/** All cards of a question, kept up to date. */
export const useScreen = (reader: KpiReader, query: KpiQuery) =>
  useLive(() => readKpiScreen(reader, query), [reader, asKey(query)]);
