import type { JsonSource } from '../contract';
import { asObjects, asText } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { changesOf, step, walkAt } from '../kit/walk';

const PAGE_SIZE = 100;

/** Tickets in the order of their last change, oldest first. */
export const history: NonNullable<JsonSource['history']> = {
  requests(_site, since, cursor) {
    const { from, page } = walkAt(cursor, since);
    const when = new Date(from).toISOString().replace('.000', '');
    const query = `updated_since=${when}&order_by=updated_at&order_type=asc&per_page=${PAGE_SIZE}&page=${page}`;
    return [{ name: 'list', path: `/api/v2/tickets?${query}`, as: 'json', isRequired: true }];
  },
  read(_site, since, cursor, answers) {
    const listed = asObjects(answers['list']).flatMap((one) => {
      const id = asText(one['id']);
      const updatedAt = readIso(one['updated_at']);
      return id && updatedAt !== undefined ? [{ id, updatedAt }] : [];
    });
    const { ids, cursor: next } = step(walkAt(cursor, since), listed, PAGE_SIZE);
    return { observations: [], ticketIds: ids, changedAt: changesOf(listed), ...(next ? { cursor: next } : {}) };
  },
};
