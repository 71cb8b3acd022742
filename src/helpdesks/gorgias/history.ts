import type { JsonSource } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { readUtc } from '../kit/read-instant';

/** Tickets in the order of their last change, newest first, until one is older than asked for. The cursor is Gorgias' own. */
export const history: NonNullable<JsonSource['history']> = {
  requests(_site, _since, cursor) {
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    return [
      {
        name: 'list',
        path: `/api/tickets?limit=100&order_by=updated_datetime:desc${after}`,
        as: 'json',
        isRequired: true,
      },
    ];
  },
  read(_site, since, _cursor, answers) {
    const listed = asObjects(at(answers['list'], 'data'));
    const changedAt = (ticket: (typeof listed)[number]) => readUtc(ticket['updated_datetime']);
    const isOld = (ticket: (typeof listed)[number]) => (changedAt(ticket) ?? since) < since;
    const next = listed.some(isOld) ? undefined : asText(at(answers['list'], 'meta', 'next_cursor'));
    return {
      observations: [],
      ticketIds: listed.filter((ticket) => !isOld(ticket)).flatMap((ticket) => asText(ticket['id']) ?? []),
      ...(next ? { cursor: next } : {}),
    };
  },
};
