import type { Route } from '@playwright/test';
import { VIEWER } from '../people';
import { type DemoTicket, statusOf, updatedAtOf } from '../story';
import {
  audits,
  comments,
  conversationLog,
  customStatuses,
  oneTicket,
  oneUser,
  surveyResponses,
  ticketList,
  viewer,
} from './json';
import { ticketPage, viewPage } from './pages';

/** The demo helpdesk's address. Nothing there is asked over the network: the browser's requests are answered here. */
export const DEMO_ORIGIN = 'https://acme.zendesk.com';

export interface Desk {
  /** On view pages and in tabs. */
  readonly live: readonly DemoTicket[];
  /** Finished before; in the JSON only. */
  readonly past: readonly DemoTicket[];
  readonly clock: () => number;
  readonly theme?: 'light' | 'dark';
}

type Answer = { readonly json: unknown } | { readonly html: string } | { readonly redirect: string } | undefined;

const isSolved = (ticket: DemoTicket) => ['solved', 'closed'].includes(statusOf(ticket));

/** View 1: mine and unsolved. 2: all live. 3: solved. */
function inView(desk: Desk, id: string): readonly DemoTicket[] {
  if (id === '3') return desk.live.filter(isSolved);
  if (id === '2') return desk.live;
  return desk.live.filter((ticket) => !isSolved(ticket) && ticket.assignee === VIEWER);
}

const find = (desk: Desk, id: string | undefined) =>
  [...desk.live, ...desk.past].find((ticket) => ticket.id === Number(id));

const updatedSince = (desk: Desk, since: number) =>
  [...desk.past, ...desk.live].filter((ticket) => updatedAtOf(ticket) >= since);

type Page = readonly [RegExp, (desk: Desk, match: RegExpExecArray, url: URL) => Answer];

const asJson = (value: unknown): Answer => (value === undefined ? undefined : { json: value });
const ofTicket = (make: (ticket: DemoTicket, now: number) => unknown) => (desk: Desk, match: RegExpExecArray) => {
  const ticket = find(desk, match[1]);
  return ticket ? asJson(make(ticket, desk.clock())) : undefined;
};

const PAGES: readonly Page[] = [
  [/^\/(?:agent\/?)?$/, () => ({ redirect: `${DEMO_ORIGIN}/agent/filters/1` })],
  [
    /^\/agent\/filters\/(\d+)$/,
    (desk, match) => ({ html: viewPage(inView(desk, match[1] ?? ''), desk.clock(), desk.theme) }),
  ],
  [
    /^\/agent\/tickets\/(\d+)/,
    (desk, match) => {
      const ticket = find(desk, match[1]);
      const neighbours = desk.live.filter((other) => other !== ticket).slice(0, 2);
      return ticket && { html: ticketPage(ticket, neighbours, desk.clock(), desk.theme) };
    },
  ],
  [/^\/api\/v2\/users\/me(?:\.json)?$/, () => asJson(viewer())],
  [/^\/api\/v2\/users\/(\d+)(?:\.json)?$/, (_desk, match) => asJson(oneUser(Number(match[1])))],
  [/^\/api\/v2\/tickets\/(\d+)\/comments(?:\.json)?$/, ofTicket(comments)],
  [/^\/api\/v2\/tickets\/(\d+)\/audits(?:\.json)?$/, ofTicket(audits)],
  [/^\/api\/v2\/tickets\/(\d+)(?:\.json)?$/, ofTicket(oneTicket)],
  [
    /^\/api\/v2\/views\/(\d+)\/tickets(?:\.json)?$/,
    (desk, match) => asJson(ticketList(inView(desk, match[1] ?? ''), desk.clock())),
  ],
  [/^\/api\/v2\/tickets\/(\d+)\/conversation_log$/, ofTicket(conversationLog)],
  [/^\/api\/v2\/guide\/survey_responses$/, () => asJson(surveyResponses())],
  [/^\/api\/v2\/custom_statuses(?:\.json)?$/, () => asJson(customStatuses())],
  [
    /^\/api\/v2\/search(?:\.json)?$/,
    (desk) => asJson({ results: ticketList(updatedSince(desk, 0), desk.clock()).tickets }),
  ],
];

const CSP = "frame-ancestors 'self'; object-src 'none'";

/** Answers one request of the demo helpdesk; a path it does not know is a 404, as JSON below `/api/`. */
export function answerFrom(desk: Desk) {
  return (route: Route, url: URL): Promise<unknown> => {
    for (const [pattern, make] of PAGES) {
      const match = pattern.exec(url.pathname);
      const answer = match && make(desk, match, url);
      if (!answer) continue;
      if ('redirect' in answer) return route.fulfill({ status: 302, headers: { location: answer.redirect } });
      if ('json' in answer) return route.fulfill({ json: answer.json });
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': CSP },
        body: answer.html,
      });
    }
    return url.pathname.startsWith('/api/')
      ? route.fulfill({ status: 404, json: { error: 'RecordNotFound', description: 'Not found' } })
      : route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
  };
}
