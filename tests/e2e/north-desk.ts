import type { Launched } from './launch';

/** A helpdesk that nobody knows, as its makers may have built it: server pages, hashed classes beside names, times without a zone. */
export const NORTH = 'https://desk.north.example';

interface Entry {
  readonly id: number;
  readonly who: string;
  readonly at: number;
  readonly kind?: 'internal';
}

export interface Case {
  readonly id: number;
  readonly subject: string;
  readonly status: string;
  readonly holder: string;
  readonly customer: string;
  readonly openedAt: number;
  readonly entries: readonly Entry[];
}

/** How the pages are built: `hash` differs from build to build; a later release calls the status otherwise. */
export interface Release {
  readonly hash: string;
  readonly statusClass: string;
  readonly statusLabel: string;
  readonly generator: string;
}

export const FIRST_RELEASE: Release = {
  hash: '1x2y3z',
  statusClass: 'case-state',
  statusLabel: 'State',
  generator: 'North Desk 4.2',
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `2026-11-24 14:03` as the desk's own clock shows it, which stands in Istanbul. */
const written = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul', dateStyle: 'short', timeStyle: 'short' }).format(at);

export const someCases = (now: number): readonly Case[] => [
  {
    id: 4711,
    subject: 'Cannot log in after the update',
    status: 'Open',
    holder: 'Amara Okafor',
    customer: 'Dana Petrov',
    openedAt: now - 2 * DAY,
    entries: [
      { id: 11, who: 'Amara Okafor', at: now - 2 * DAY + 30 * MINUTE },
      { id: 12, who: 'Dana Petrov', at: now - 50 * MINUTE },
      { id: 13, who: 'Bruno Keller', at: now - 45 * MINUTE, kind: 'internal' },
    ],
  },
  {
    id: 4712,
    subject: 'Invoice sent twice',
    status: 'Open',
    holder: 'Unassigned',
    customer: 'Eli Nguyen',
    openedAt: now - 30 * MINUTE,
    entries: [],
  },
];

const NAV =
  '<nav><a href="/cases">Cases</a> Reports Knowledge Settings Signed in as Amara Okafor. Imprint, terms, shortcuts, release notes, privacy, cookies, contact, language, theme and whatever else the header of such a product offers to its people.</nav>';

const shell = (body: string, { generator }: Release): string =>
  `<!doctype html><html lang="en"><head><title>North Desk</title><meta name="generator" content="${generator}"><style>body{font:14px sans-serif;max-width:820px}dd{margin:0 0 4px 20px}</style></head><body>${NAV}${body}</body></html>`;

const entryOf = ({ id, who, at, kind }: Entry, { hash }: Release): string =>
  `<div class="css-${hash} entry ${kind ?? 'public'}" id="entry-${id}"><p><b class="who">${who}</b> <span class="when">${written(at)}</span></p><p class="css-${hash}t">Some words.</p></div>`;

export function casePage(one: Case, release: Release): string {
  const { hash, statusClass, statusLabel } = release;
  return shell(
    `<h1 class="css-${hash}h"><span class="case-no">Case #${one.id}</span> <span class="case-subject">${one.subject}</span></h1>
<dl class="css-${hash}d"><dt>${statusLabel}</dt><dd class="${statusClass}">${one.status}</dd><dt>Priority</dt><dd class="case-priority">High</dd><dt>Holder</dt><dd class="case-holder">${one.holder}</dd><dt>Customer</dt><dd class="case-customer">${one.customer}</dd><dt>Opened</dt><dd class="case-opened">${written(one.openedAt)}</dd></dl>
<div class="case-text"><a href="/elsewhere">What the customer wrote first.</a></div>
<section id="thread">${one.entries.map((entry) => entryOf(entry, release)).join('')}</section>`,
    release,
  );
}

export const listPage = (cases: readonly Case[], release: Release): string =>
  shell(
    `<table class="css-${release.hash}l"><thead><tr><th>No.</th><th>Subject</th><th>State</th></tr></thead><tbody>${cases
      .map(
        ({ id, subject, status }) =>
          `<tr class="css-${release.hash}r"><td><a href="/cases/${id}">${id}</a></td><td>${subject}</td><td>${status}</td></tr>`,
      )
      .join('')}</tbody></table>`,
    release,
  );

/** Serves the desk; `served.release` may change while the browser runs. */
export async function serveNorth(helpclock: Launched, cases: readonly Case[]): Promise<{ release: Release }> {
  const served = { release: FIRST_RELEASE };
  await helpclock.serve(NORTH, (route, url) => {
    const html = (body: string) => route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    if (url.pathname === '/cases') return html(listPage(cases, served.release));
    const one = cases.find(({ id }) => url.pathname === `/cases/${id}`);
    return one ? html(casePage(one, served.release)) : false;
  });
  return served;
}
