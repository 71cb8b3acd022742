import { type Instant, instant } from '@/domain/time/instant';
import type { HistoryReading, JsonSource } from '../contract';
import { asNumber, asObjects, asText, at } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { basePath } from '../kit/url';

const PER_PAGE = 100;
/** RT reads a date in a search in the agent's own zone, which is not known here: it is asked from a day and a half before. */
const WIDEST_ZONE_MS = 36 * 3_600_000;

const searchDate = (since: Instant): string =>
  new Date(Math.max(0, since - WIDEST_ZONE_MS)).toISOString().slice(0, 19).replace('T', ' ');

/** Tickets changed since, by number: a walk by number passes over none, whatever changes meanwhile. The cursor is the last number. */
export const history: NonNullable<JsonSource['history']> = {
  requests(site, since, cursor) {
    const query = `LastUpdated > '${searchDate(since)}' AND id > ${Number(cursor ?? 0)}`;
    const path = `${basePath(site)}/REST/2.0/tickets?query=${encodeURIComponent(query)}&orderby=id&order=ASC&fields=LastUpdated,Type&per_page=${PER_PAGE}`;
    return [{ name: 'list', path, as: 'json', isRequired: true }];
  },
  read(_site, since, cursor, answers): HistoryReading {
    const items = asObjects(at(answers.list, 'items'));
    const numbers = items.flatMap((item) => asNumber(item.id) ?? []);
    const changed = items.flatMap((item): [string, Instant][] => {
      const id = asText(item.id);
      const changedAt = readIso(item.LastUpdated);
      const isTicket = (asText(item.Type) ?? 'ticket') === 'ticket';
      return id && isTicket && changedAt !== undefined && changedAt >= since ? [[id, changedAt]] : [];
    });
    // Tickets hidden from this agent are left out of a page: only an empty one is the last.
    const last = Math.max(Number(cursor ?? 0), ...numbers);
    return {
      observations: [],
      ticketIds: changed.map(([id]) => id),
      changedAt: Object.fromEntries(changed.map(([id, when]) => [id, instant(when)])),
      ...(numbers.length > 0 && last > Number(cursor ?? 0) ? { cursor: String(last) } : {}),
    };
  },
};
