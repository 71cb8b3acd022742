import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const KEY = '([A-Z][A-Z0-9_]+-\\d+)';
/** A ticket alone, or opened from a queue, a section, a board or a list, whose path then stands before it. */
const TICKET = new RegExp(`^/(?:browse|issues|(?:jira/)?(?:[^/]+/)*projects/[^/]+/(?:[^/]+/)*)/?${KEY}/?$`);
const QUEUE =
  /^\/(?:jira\/servicedesk\/)?projects\/[A-Z][A-Z0-9_]+\/(?:queues(?:\/custom(?:\/(\d+))?)?|section\/[^/]+\/custom\/(\d+))\/?$/;
const LIST = /^\/(?:jira\/)?issues\/?$/;
const ONLY_KEY = new RegExp(`^${KEY}$`);

export const isCloud = (site: string): boolean => /^https:\/\/[^/]+\.atlassian\.net$/.test(site);

/** Cloud, or a Data Center install below any path. Boards and lists open a ticket over themselves (`?selectedIssue=`). */
export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = TICKET.exec(path)?.[1] ?? ONLY_KEY.exec(url.searchParams.get('selectedIssue') ?? '')?.[1];
  if (id) return { kind: 'ticket', site, id };
  const queue = QUEUE.exec(path);
  if (!queue) return LIST.test(path) ? { kind: 'queue', site } : undefined;
  const name = queue[1] ?? queue[2];
  return { kind: 'queue', site, ...(name ? { id: name } : {}) };
}

/** Path of a ticket's page below the origin. */
export const ticketPath = (base: string, id: string): string => `${base}/browse/${id}`;
