import type { TicketEvent } from '../../tickets/event';
import { precisionOf, settleTime } from '../../time/written/settle-time';
import { readWrittenTime } from '../../time/written/written-time';
import { isSystemName } from '../vocabulary';
import type { LeftOut, Row, RowContext } from './row';
import { leave } from './times';

/**
 * Jira's repeated `Comment` columns: `date;author;text`. The text is dropped unread. The reporter is the customer, everybody
 * else an agent; the export does not say which comments were internal, so all of them count as public.
 */
export function commentsOf(row: Row, context: RowContext, leftOut: LeftOut[]): readonly TicketEvent[] {
  const texts = row.texts('comment');
  if (texts.length === 0) return [];
  const order = context.mapping.columns.find(({ role }) => role === 'createdAt')?.dateOrder ?? 'dmy';
  const requester = row.text('requester');
  return texts.flatMap((text): readonly TicketEvent[] => {
    const [date = '', author = ''] = text.split(';', 2);
    const written = readWrittenTime(date);
    const at = written === undefined ? undefined : settleTime(written, order, context.clock);
    if (written === undefined || at === undefined) {
      leave(leftOut, 'unreadable-date', row.heading('comment'), date.slice(0, 40));
      return [];
    }
    const role = author === requester ? 'customer' : isSystemName(author) ? 'system' : 'agent';
    const actor = role === 'customer' ? ({ role } as const) : ({ role, id: author } as const);
    return [{ kind: 'message', actor, isPublic: true, at, precision: precisionOf(written) }];
  });
}
