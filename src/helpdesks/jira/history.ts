import type { JsonSource } from '../contract';
import { asList, asNumber, asObjects, asText, at } from '../kit/json';
import { changesOf } from '../kit/walk';
import { readDate } from './comments';
import { isCloud } from './place';
import { platform } from './requests';

const PAGE_SIZE = 100;
const DAY_AND_A_HALF_MS = 129_600_000;

/** JQL reads times in the agent's zone: it is asked from a day and a half before, and what is older left out. */
const since_ = (since: number): string =>
  new Date(since - DAY_AND_A_HALF_MS).toISOString().slice(0, 16).replaceAll('-', '/').replace('T', ' ');

/**
 * Service projects' tickets, oldest first by creation, which changes meanwhile do not shift. Cloud gives a token for the next page, Data
 * Center counts.
 */
export const history: NonNullable<JsonSource['history']> = {
  requests(site, since, cursor) {
    const jql = encodeURIComponent(`projectType = service_desk AND updated >= "${since_(since)}" ORDER BY created ASC`);
    const after = isCloud(site)
      ? `${cursor === undefined ? '' : `&nextPageToken=${encodeURIComponent(cursor)}`}`
      : `&startAt=${Number(cursor ?? 0)}`;
    const path = `${platform(site)}/search${isCloud(site) ? '/jql' : ''}?jql=${jql}&fields=updated&maxResults=${PAGE_SIZE}${after}`;
    return [{ name: 'list', path, as: 'json', isRequired: true }];
  },
  read(site, since, cursor, answers) {
    const issues = asList(at(answers['list'], 'issues'));
    const fresh = asObjects(issues).flatMap((issue) => {
      const id = asText(issue['key']);
      const updatedAt = readDate(at(issue, 'fields', 'updated'));
      return id && updatedAt !== undefined && updatedAt >= since ? [{ id, updatedAt }] : [];
    });
    const start = Number(cursor ?? 0) + issues.length;
    const isMore = issues.length > 0 && start < (asNumber(at(answers['list'], 'total')) ?? 0);
    const next = isCloud(site) ? asText(at(answers['list'], 'nextPageToken')) : isMore ? String(start) : undefined;
    return {
      observations: [],
      ticketIds: fresh.map(({ id }) => id),
      changedAt: changesOf(fresh),
      ...(next ? { cursor: next } : {}),
    };
  },
};
