import type { JsonSource } from '../contract';
import { asList, asObjects, asText, at } from '../kit/json';
import { readIso } from '../kit/read-instant';
import { changesOf } from '../kit/walk';
import { statusOf } from './json';
import { api } from './requests';

const PAGE_SIZE = 100;

/** Tickets by their newest thread, newest first, until a page holds none that was open or changed since. */
export const history: NonNullable<JsonSource['history']> = {
  requests: (site, _since, cursor) => [
    {
      name: 'list',
      path: `${api(site)}/tickets?limit=${PAGE_SIZE}&from=${Number(cursor ?? 0)}&sortBy=-recentThread`,
      as: 'json',
      isRequired: true,
    },
  ],
  read(_site, since, cursor, answers) {
    const all = asList(at(answers['list'], 'data'));
    const fresh = asObjects(all).flatMap((ticket) => {
      const id = asText(ticket['id']);
      const updatedAt = readIso(ticket['modifiedTime']);
      const lastAt = updatedAt ?? readIso(ticket['closedTime']);
      const isOver = statusOf(ticket) === 'closed' && lastAt !== undefined && lastAt < since;
      return id && !isOver ? [{ id, updatedAt }] : [];
    });
    const isMore = all.length === PAGE_SIZE && fresh.length > 0;
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh.flatMap(({ id, updatedAt }) => (updatedAt === undefined ? [] : [{ id, updatedAt }]))),
      ...(isMore ? { cursor: String(Number(cursor ?? 0) + PAGE_SIZE) } : {}),
    };
  },
};
