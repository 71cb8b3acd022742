import type { JsonSource } from '../contract';
import { asNumber, asObjects, asText, at } from '../kit/json';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { changesOf, step, walkAt } from '../kit/walk';

const PAGE_SIZE = 100;

/** Tickets in the order of their last change by search, which agents may use; the incremental export is for admins alone. */
export const history: NonNullable<JsonSource['history']> = {
  requests(_site, since, cursor) {
    const { from, page } = walkAt(cursor, since);
    const query = encodeURIComponent(`type:ticket updated>=${new Date(from).toISOString().replace('.000', '')}`);
    const path = `/api/v2/search.json?query=${query}&sort_by=updated_at&sort_order=asc&per_page=${PAGE_SIZE}&page=${page}`;
    return [{ name: 'list', path, as: 'json', isRequired: true }];
  },
  read(_site, since, cursor, answers) {
    const listed = asObjects(at(answers['list'], 'results')).flatMap((one) => {
      const id = asText(one['id']);
      const updatedAt = readIso(one['updated_at']);
      return id && updatedAt !== undefined ? [{ id, updatedAt }] : [];
    });
    const { ids, cursor: next } = step(walkAt(cursor, since), listed, PAGE_SIZE);
    const total = cursor === undefined ? asNumber(at(answers['list'], 'count')) : undefined;
    return { observations: [], ticketIds: ids, changedAt: changesOf(listed), ...known({ cursor: next, total }) };
  },
};
