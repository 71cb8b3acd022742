import type { Precision } from '../../tickets/facts';
import type { Instant } from '../../time/instant';
import { precisionOf, settleTime } from '../../time/written/settle-time';
import { isNoDate, readWrittenTime } from '../../time/written/written-time';
import type { DateOrder, InstantRole } from '../roles';
import type { LeftOut, LeftOutReason, Row, RowContext } from './row';

/** An instant with how finely it was written. */
export interface ReadTime {
  readonly at: Instant;
  readonly precision: Precision;
}

/** Reads instants of rows, and says what could not be read. */
export function timeReader(context: RowContext) {
  const orders = new Map<string, DateOrder>(
    context.mapping.columns.map((column) => [column.role, column.dateOrder ?? 'dmy']),
  );
  return (row: Row, role: InstantRole, leftOut: LeftOut[]): ReadTime | undefined => {
    const text = row.text(role);
    if (text === undefined || isNoDate(text)) return undefined;
    const written = readWrittenTime(text);
    const at = written === undefined ? undefined : settleTime(written, orders.get(role) ?? 'dmy', context.clock);
    if (written === undefined || at === undefined) return leave(leftOut, 'unreadable-date', row.heading(role), text);
    if (at > context.now && !MAY_BE_AHEAD.has(role)) return leave(leftOut, 'in-the-future', row.heading(role), text);
    return { at, precision: precisionOf(written) };
  };
}

const MAY_BE_AHEAD: ReadonlySet<InstantRole> = new Set(['firstReplyDueAt', 'resolutionDueAt']);

export type TimeReader = ReturnType<typeof timeReader>;

/** Notes what was left out; gives undefined, so that a reader can end with it. */
export function leave(leftOut: LeftOut[], reason: LeftOutReason, heading: string, text: string): undefined {
  leftOut.push({ reason, heading, text });
}
