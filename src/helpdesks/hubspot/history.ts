import type { JsonSource } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { changesOf } from '../kit/walk';
import { ask } from './requests';

/** HubSpot lists tickets by id alone (searching would be a POST): all pages are walked, older tickets left out. */
export const history: NonNullable<JsonSource['history']> = {
  requests(site, _since, cursor) {
    const after = cursor === undefined ? '' : `&after=${encodeURIComponent(cursor)}`;
    const path = `crm/v3/objects/tickets?limit=100&properties=hs_lastmodifieddate${after}`;
    return [ask('list', site, path, { isRequired: true })];
  },
  read(_site, since, _cursor, answers) {
    const listed = asObjects(at(answers['list'], 'results')).flatMap((ticket) => {
      const id = asText(ticket['id']);
      return id ? [{ id, updatedAt: readIso(at(ticket, 'properties', 'hs_lastmodifieddate')) }] : [];
    });
    const fresh = listed.filter(({ updatedAt }) => updatedAt === undefined || updatedAt >= since);
    const next = asText(at(answers['list'], 'paging', 'next', 'after'));
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh.flatMap(({ id, updatedAt }) => (updatedAt === undefined ? [] : [{ id, updatedAt }]))),
      ...(next ? { cursor: next } : {}),
    };
  },
};
