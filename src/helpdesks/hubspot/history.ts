import type { JsonSource } from '../contract';
import { asObjects, asText, at } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { ask } from './requests';

/** HubSpot lists tickets by id alone (searching would be a POST): all pages are walked, older tickets left out. */
export const history: NonNullable<JsonSource['history']> = {
  requests(site, _since, cursor) {
    const after = cursor === undefined ? '' : `&after=${encodeURIComponent(cursor)}`;
    const path = `crm/v3/objects/tickets?limit=100&properties=hs_lastmodifieddate${after}`;
    return [ask('list', site, path, { isRequired: true })];
  },
  read(_site, since, _cursor, answers) {
    const ids = asObjects(at(answers['list'], 'results')).flatMap((ticket) => {
      const changedAt = readIso(at(ticket, 'properties', 'hs_lastmodifieddate'));
      return changedAt !== undefined && changedAt < since ? [] : (asText(ticket['id']) ?? []);
    });
    const next = asText(at(answers['list'], 'paging', 'next', 'after'));
    return { observations: [], ticketIds: ids, ...(next ? { cursor: next } : {}) };
  },
};
