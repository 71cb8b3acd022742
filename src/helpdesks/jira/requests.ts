import type { JsonAnswers, JsonRequest } from '../contract';
import { at } from '../kit/json';
import { pageAfter, pagesOf } from '../kit/pages';
import { basePath } from '../kit/url';
import { isLogWhole } from './changelog';
import { commentsAfter } from './comments';
import { isCloud } from './place';

const FIELDS = 'summary,status,priority,issuetype,assignee,reporter,creator,labels,created,updated,resolutiondate';
const PAGE_SIZE = 100;

const ask = (name: string, path: string, extra: Partial<JsonRequest> = {}): JsonRequest => ({
  name,
  path,
  as: 'json',
  isRequired: false,
  ...extra,
});

/** Data Center knows version 2 alone. */
export const platform = (site: string): string => `${basePath(site)}/rest/api/${isCloud(site) ? 3 : 2}`;
const desk = (site: string, id: string): string => `${basePath(site)}/rest/servicedeskapi/request/${id}`;

/** Cloud's platform says of a comment's author what kind of account it is; Data Center's does not say whether a comment is internal. */
const commentsPath = (site: string, id: string, start: number): string =>
  isCloud(site)
    ? `${platform(site)}/issue/${id}/comment?orderBy=created&maxResults=${PAGE_SIZE}&startAt=${start}`
    : `${desk(site, id)}/comment?public=true&internal=true&limit=${PAGE_SIZE}&start=${start}`;

export const ticketRequests = (site: string, id: string): readonly JsonRequest[] => [
  ask('ticket', `${platform(site)}/issue/${id}?fields=${FIELDS}&expand=changelog`, { isRequired: true }),
  ask('comments', commentsPath(site, id, 0)),
  ask('sla', `${desk(site, id)}/sla?limit=${PAGE_SIZE}`),
  ask('participants', `${desk(site, id)}/participant?limit=${PAGE_SIZE}`),
  ask('statuses', `${platform(site)}/status`, { isShared: true }),
];

const isDone = (answers: JsonAnswers): boolean =>
  at(answers['ticket'], 'fields', 'status', 'statusCategory', 'key') === 'done';

/** Only Cloud cuts the log that comes with a ticket, and has one of its own. */
function moreOfLog(site: string, id: string, answers: JsonAnswers): readonly JsonRequest[] {
  if (!isCloud(site) || isLogWhole(answers) || at(answers['ticket'], 'changelog') === undefined) return [];
  const pages = pagesOf(answers, 'changelog');
  if (at(pages.at(-1), 'isLast') === true) return [];
  const path = `${platform(site)}/issue/${id}/changelog?maxResults=${PAGE_SIZE}&startAt=${pages.length * PAGE_SIZE}`;
  return [pageAfter('changelog', pages, path)];
}

/** What is still to be asked, given the answers so far. */
export function nextRequests(site: string, id: string, answers: JsonAnswers): readonly JsonRequest[] {
  const more = commentsAfter(answers);
  return [
    ...(more ? [pageAfter('comments', pagesOf(answers, 'comments'), commentsPath(site, id, more.start))] : []),
    ...moreOfLog(site, id, answers),
    ...(isDone(answers) ? [ask('feedback', `${desk(site, id)}/feedback`, { isAlwaysAsked: true })] : []),
  ];
}
