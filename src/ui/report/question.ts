import * as v from 'valibot';
import { kpis } from '@/domain/kpi/registry';
import type { KpiQuery } from '@/domain/kpi/screen/query';

/** Parts of the report that can be left out. */
export const SECTIONS = ['levels', 'trends', 'groups', 'definitions'] as const;
export type ReportSection = (typeof SECTIONS)[number];

/** What a report is about: a question of the panel, and which parts are wanted. */
export interface ReportQuestion {
  readonly query: KpiQuery;
  readonly sections: readonly ReportSection[];
}

const words = v.exactOptional(v.array(v.string()));
const date = v.pipe(v.string(), v.isoDate());

const questionSchema = v.object({
  query: v.object({
    period: v.union([
      v.object({ kind: v.literal('days'), days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)) }),
      v.object({
        kind: v.picklist(['week', 'month', 'quarter', 'year']),
        back: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
      }),
      v.object({ kind: v.literal('custom'), from: date, to: date }),
    ]),
    against: v.union([v.picklist(['previous', 'nothing']), v.object({ baselineFrom: date })]),
    filter: v.object({ agent: words, team: words, channel: words, priority: words, helpdesk: words, tag: words }),
    hours: v.picklist(['business', 'calendar']),
    kpis: v.exactOptional(v.array(v.picklist(kpis.map(({ id }) => id)))),
    hasTrends: v.boolean(),
  }),
  sections: v.array(v.picklist(SECTIONS)),
}) satisfies v.GenericSchema<unknown, ReportQuestion>;

/** The address of a report, so that it can be reloaded and kept. */
export const reportAddress = (question: ReportQuestion): string =>
  `report.html#${encodeURIComponent(JSON.stringify(question))}`;

/** Reads the question from an address; undefined when it holds none. */
export function parseQuestion(hash: string): ReportQuestion | undefined {
  try {
    const parsed = v.safeParse(questionSchema, JSON.parse(decodeURIComponent(hash.replace(/^#/, ''))));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // An address somebody cut or typed: it is said that there is no report there.
    return undefined;
  }
}
