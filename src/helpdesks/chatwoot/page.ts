import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { lookBy } from '../kit/look';
import { ticketPath } from './place';

const observed = lookBy('chatwoot');

const ACCOUNT = /^(.*\/app\/accounts\/[1-9]\d*)(?:\/|$)/;

const hasConfig = (doc: Document): boolean =>
  [...doc.querySelectorAll('script:not([src])')].some((script) =>
    /window\.chatwootConfig\s*=/.test(script.textContent ?? ''),
  );

export function recognise(page: Page): Recognition | undefined {
  const account = ACCOUNT.exec(page.url.pathname)?.[1];
  const isNamed = hasConfig(page.doc);
  const hasParts =
    page.doc.querySelector('#app [data-message-id], #app .conversation-details-wrap, #app .conversation') !== null;
  if (!account || (!isNamed && !hasParts)) return undefined;
  return {
    confidence: isNamed ? 1 : 0.5,
    because: isNamed ? 'window.chatwootConfig' : 'messages at /app/accounts/…',
    site: page.url.origin + account,
  };
}

/**
 * The page shows times of day without dates and marks roles by sides: nothing is read from it. All comes from the API, once the user
 * has said how Helpclock may ask it.
 */
export function read(page: Page, place: Place): Reading {
  const missing = page.access ? [] : ['access'];
  if (place.kind === 'queue')
    return page.access ? { kind: 'not-a-ticket' } : { kind: 'read', observations: [], missing };
  const facts = { path: ticketPath(place.site, place.id) };
  return { kind: 'read', observations: [observed(page, place, place.id, 'ticket-page', { facts })], missing };
}

/** Cards of the list carry no ids. */
export const anchors = (): Anchors => ({ rows: [] });

/** Messages on screen: a new one makes the API's last answer old. */
export const version = (page: Page): string =>
  [...page.doc.querySelectorAll('[data-message-id]')].map((one) => one.getAttribute('data-message-id')).join();

export const theme = (page: Page): 'light' | 'dark' | undefined =>
  page.doc.body?.classList.contains('dark') || page.doc.documentElement.classList.contains('dark') ? 'dark' : 'light';
