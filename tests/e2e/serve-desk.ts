import type { Page, Route } from '@playwright/test';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { DEFAULT_OPTIONS } from '@/domain/sla/default-options';
import { hours } from '@/domain/time/duration';
import { instant } from '@/domain/time/instant';
import type { Answer, Desk } from '../desks/desk';
import type { Launched } from './launch';
import { tell } from './tell';

/** What a test may change while the browser runs. */
export interface Served {
  /** What goes wrong with requests to the API; by default nothing. May take its time. */
  trouble: (path: string) => Answer | undefined | Promise<Answer | undefined>;
  /** Paths of the API's requests so far. */
  readonly asked: string[];
  /** `<html …>` attributes, for themes. */
  html: string;
  /** Styles of the page. */
  css: string;
}

/** A single-page app: `go(path, late)` changes the address at once and what is drawn `late` milliseconds later. */
const APP = `
async function draw(path) {
  const { html, title } = await (await fetch('/drawn?path=' + encodeURIComponent(path))).json();
  document.querySelector('#desk').innerHTML = html;
  if (title) document.title = title;
}
window.go = async (path, late = 0) => {
  history.pushState({}, '', path);
  await new Promise((resolve) => setTimeout(resolve, late));
  await draw(path);
};
window.drawAgain = () => draw(location.pathname);`;

const fulfil = (route: Route, { status, json, html, headers = {} }: Answer): Promise<void> =>
  json === undefined
    ? route.fulfill({ status, contentType: 'text/html', headers, body: html ?? '' })
    : route.fulfill({ status, json, headers });

async function api(route: Route, url: URL, desk: Desk, served: Served): Promise<void> {
  // A request without cookies finds out what a refusal looks like; it carries the page's none.
  served.asked.push(url.pathname);
  const wrong = await served.trouble(url.pathname);
  // The page was left while the helpdesk was slow: nobody waits for the answer.
  await fulfil(route, wrong ?? desk.api({ url, headers: route.request().headers() })).catch(() => undefined);
}

/** Where products keep what their pages ask for. */
const API = /^\/(?:api|rest|ember|supportapi)\//;

/** Serves an invented desk at its real host name: an app that navigates without reloading, and the API behind it. */
export async function serveDesk(helpclock: Launched, desk: Desk): Promise<Served> {
  const served: Served = { trouble: () => undefined, asked: [], html: '', css: '' };
  await helpclock.serve(desk.origin, (route, url) => {
    if (url.pathname === '/drawn') {
      const path = url.searchParams.get('path') ?? '';
      return route.fulfill({ json: { html: desk.draw(path), title: desk.title?.(path) } });
    }
    if (API.test(url.pathname)) return api(route, url, desk, served);
    const title = desk.title?.(url.pathname) ?? 'Desk';
    const body = `<!doctype html><html lang="en" ${served.html}><head><title>${title}</title>${desk.head ?? ''}<style>body{font:14px sans-serif}${served.css}</style></head><body><div id="desk">${desk.draw(url.pathname + url.search)}</div><script>${APP}</script></body></html>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  return served;
}

const rule = (target: number) => ({
  targets: { any: hours(target) },
  hours: 'calendar' as const,
  pauseStatuses: [],
});

/** Two hours to the first reply, four to the next, two days to the solve, round the clock. */
const PROMISE: Partial<Settings> = {
  policies: [
    {
      id: 'default',
      name: 'Round the clock',
      conditions: {},
      scheduleId: 'default',
      metrics: { first_reply: rule(2), next_reply: rule(4), resolution: rule(48) },
      options: DEFAULT_OPTIONS,
    },
  ],
};

export const siteOf = ({ helpdesk, origin, site }: Desk, over: Partial<SiteSettings> = {}): SiteSettings => ({
  site,
  origin,
  helpdesk,
  enabledAt: instant(Date.now()),
  recognised: { confidence: 1 },
  statusMap: {},
  channelMap: {},
  leads: 'ours',
  ...over,
});

/** Turns Helpclock on for a desk, with a promise that needs no working hours. */
export async function enableDesk(helpclock: Launched, desk: Desk, over: Partial<SiteSettings> = {}): Promise<void> {
  const page = await helpclock.openExtension('manifest.json');
  const { problems } = await tell(page, 'settings/changed', PROMISE);
  if (problems.length > 0) throw new Error(problems.map(({ sentence }) => sentence).join(' '));
  await tell(page, 'site/enabled', siteOf(desk, over));
  await page.close();
}

/** Moves inside the app, without a reload. @param late milliseconds the page lags behind its address */
export const go = (page: Page, path: string, late = 0): Promise<void> =>
  page.evaluate(
    ([to, after]) =>
      (window as unknown as { go(path: string, late: number): Promise<void> }).go(to as string, after as number),
    [path, late],
  );
