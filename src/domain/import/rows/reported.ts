import type { ReportedMeasures } from '../../tickets/observation';
import { seconds } from '../../time/duration';
import { COUNT_ROLES, DURATION_ROLES, type DurationRole, FLAG_ROLES, isDurationRole, type Unit } from '../roles';
import { readDuration } from '../values/durations';
import { readCount } from '../values/numbers';
import { readFlag } from '../values/words';
import type { LeftOut, Row, RowContext } from './row';
import { leave } from './times';

const FIRST_REPLY: ReadonlySet<DurationRole> = new Set(['firstReplyTime', 'firstReplyTimeBusiness']);

/** Durations, counts and verdicts the helpdesk computed. A negative duration is broken, not small: left out and counted. */
export function reportedReader(context: RowContext) {
  const columns = context.mapping.columns;
  const units = new Map<string, Unit>(
    columns.flatMap(({ role, unit }) => (isDurationRole(role) ? [[role, unit ?? 'clock'] as const] : [])),
  );
  const present = new Set<string>(columns.map(({ role }) => role));
  const durationRoles = DURATION_ROLES.filter((role) => present.has(role));
  const countRoles = COUNT_ROLES.filter((role) => present.has(role));
  const flagRoles = FLAG_ROLES.filter((role) => present.has(role));

  const readOne = (row: Row, role: DurationRole, leftOut: LeftOut[]) => {
    const text = row.text(role);
    if (text === undefined) return undefined;
    const value = readDuration(text, units.get(role) ?? 'clock');
    if (value === undefined) return leave(leftOut, 'unreadable-duration', row.heading(role), text);
    if (value < 0) return leave(leftOut, 'negative-duration', row.heading(role), text);
    return seconds(Math.round(value));
  };

  return (row: Row, leftOut: LeftOut[]): ReportedMeasures | undefined => {
    const measures: Record<string, number | boolean> = {};
    for (const role of countRoles) {
      const text = row.text(role);
      const count = text === undefined ? undefined : readCount(text);
      if (text !== undefined && count === undefined) leave(leftOut, 'unreadable-number', row.heading(role), text);
      if (count !== undefined) measures[role] = count;
    }
    for (const role of durationRoles) {
      const value = readOne(row, role, leftOut);
      // Nobody replied, so there is no reply time: a 0 here means "none", not "at once".
      if (value === 0 && measures.replies === 0 && FIRST_REPLY.has(role))
        leave(leftOut, 'no-reply-no-duration', row.heading(role), '0');
      else if (value !== undefined) measures[role] = value;
    }
    for (const role of flagRoles) {
      const flag = readFlag(row.text(role) ?? '');
      if (flag !== undefined) measures[role] = flag;
    }
    return Object.keys(measures).length === 0 ? undefined : (measures as ReportedMeasures);
  };
}
