import type { TicketKey } from '../../tickets/key';
import type { Observation } from '../../tickets/observation';
import type { Instant } from '../../time/instant';
import { readNumber } from '../values/numbers';
import { fold } from '../values/words';
import { inWords } from '../vocabulary';
import { groupOf } from './number-rows';
import { ratingEvent } from './rating';
import { type LeftOut, type Row, type RowContext, type RowReading, rowReader } from './row';
import { keyOf } from './ticket-row';
import { leave, timeReader } from './times';

/** Survey answers: NPS becomes a series; a CSAT answer is a rating, of its ticket or, where none is named, of a ticket of its own. */
export function surveyRowReader(context: RowContext): (cells: readonly string[]) => RowReading {
  const rowOf = rowReader(context.mapping);
  const ownKey = ownKeys(context);
  const readTime = timeReader(context);
  return (cells) => {
    const row = rowOf(cells);
    const leftOut: LeftOut[] = [];
    const at = readTime(row, 'ratedAt', leftOut);
    if (at === undefined) return { kind: 'skipped', reason: 'no-date' };
    const metric = metricOf(row.text('surveyKind')) ?? context.mapping.metric ?? 'csat';
    if (metric !== 'csat') return answerPoint(row, metric, at.at, leftOut);
    const named = keyOf(row, context);
    const key = typeof named === 'string' ? ownKey(row, at.at) : named;
    const rating = ratingEvent(row, at, undefined, context, leftOut);
    if (rating === undefined)
      return leftOut.length > 0 ? { kind: 'read', leftOut } : { kind: 'skipped', reason: 'no-value' };
    const observation: Observation = {
      key,
      seenAt: at.at,
      source: 'import',
      facts: typeof named === 'string' ? holderOf(row, context) : {},
      events: [rating],
      isHistoryComplete: false,
    };
    return { kind: 'read', observation, leftOut };
  };
}

/** An answer without a ticket is told by what it says; answers that are alike are numbered in the order of the file. */
function ownKeys({ mapping: { helpdesk, site } }: RowContext): (row: Row, at: Instant) => TicketKey {
  const seen = new Map<string, number>();
  return (row, at) => {
    const content = ['answer', at, row.text('rating') ?? '', ...Object.values(groupOf(row).group ?? {})]
      .join(' ')
      .replaceAll('|', '%7C');
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return { helpdesk, site, id: nth === 1 ? content : `${content} ${nth}` };
  };
}

/** Who is rated, as far as the row says. */
function holderOf(row: Row, { mapping }: RowContext): Observation['facts'] {
  const { agent, team, channel } = groupOf(row).group ?? {};
  const known = channel === undefined ? undefined : inWords(mapping.words.channel, channel);
  return {
    ...(agent !== undefined && { assignee: { role: 'agent', id: agent, name: agent } }),
    ...(team !== undefined && { team }),
    ...(known !== undefined && { channel: known }),
  };
}

const metricOf = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  if (/nps|net promoter|recommend/i.test(text)) return 'nps';
  return /csat|satisf/i.test(text) ? 'csat' : fold(text);
};

function answerPoint(row: Row, metric: string, at: Instant, leftOut: LeftOut[]): RowReading {
  const text = row.text('rating');
  const value = text === undefined ? undefined : readNumber(text);
  if (text === undefined) return { kind: 'skipped', reason: 'no-value' };
  if (value === undefined || (metric === 'nps' && (value < 0 || value > 10 || !Number.isInteger(value)))) {
    leave(leftOut, 'unreadable-rating', row.heading('rating'), text);
    return { kind: 'read', leftOut };
  }
  return { kind: 'read', points: [{ metric, at, value, n: 1, ...groupOf(row) }], leftOut };
}
