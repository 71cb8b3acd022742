import type { JsonSource } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { readUtc } from '../kit/read-instant';
import { changesOf, type Listed } from '../kit/walk';

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
    const listed = asObjects(at(answers['list'], 'data')).flatMap((one): Listed[] => {
      const id = asText(one['id']);
      return id ? [{ id, updatedAt: readUtc(one['updated_datetime']) ?? since }] : [];
    });
    const fresh = listed.filter(({ updatedAt }) => updatedAt >= since);
    const next = fresh.length < listed.length ? undefined : asText(at(answers['list'], 'meta', 'next_cursor'));
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh.filter(({ updatedAt }) => updatedAt > since)),
      ...(next ? { cursor: next } : {}),
    };
  },
};
