import type { SiteAgent } from '@/domain/settings/settings';
import type { Anchors, Page, Place, Reading, Recognition } from '../contract';
import { ofTicket } from '../kit/look';
import { attr } from '../kit/text';
import { conversationId, readConversation, viewerId } from './conversation';
import { readRows, rowsIn } from './queue';
import { threadsOf } from './threads';

/** Where the install lies, from where it says its web manifest is. */
function baseOf(page: Page): string {
  const manifest = attr(page.doc, 'link[rel="manifest"][href$="/site.webmanifest"]', 'href');
  const path = manifest && URL.canParse(manifest, page.url) ? new URL(manifest, page.url).pathname : undefined;
  return path?.replace(/\/site\.webmanifest$/, '') ?? '';
}

export function recognise(page: Page): Recognition | undefined {
  const { doc } = page;
  const hasBody = /(?:^|\s)locale-\w/.test(doc.body?.className ?? '');
  const isSignedIn = viewerId(doc) !== undefined;
  const hasLogo = doc.querySelector('.navbar-brand img[src*="logo-brand.svg"]') !== null;
  const hasParts = doc.querySelector('#conv-layout, table.table-conversations, #folders.sidebar-menu') !== null;
  const marks = [isSignedIn || doc.body?.classList.contains('user-is-guest') === true, hasLogo, hasParts].filter(
    Boolean,
  ).length;
  if (!hasBody || marks === 0) return undefined;
  return {
    confidence: marks === 3 ? 1 : marks === 2 ? 0.9 : 0.5,
    because: 'body.locale-… with data-auth_user_id of FreeScout’s layout',
    site: page.url.origin + baseOf(page),
  };
}

export function read(page: Page, place: Place): Reading {
  if (place.kind === 'queue') return readRows(page, place);
  const id = conversationId(page.doc);
  return ofTicket(page, place, id, () => {
    const { observation, ...read } = readConversation(page, place, id ?? '', 'ticket-page');
    return { kind: 'read', observations: [observation], ...read };
  });
}

export function anchors(page: Page, place: Place): Anchors {
  const subject = page.doc.querySelector('#conv-subject .conv-subjtext > span');
  const rows = rowsIn(page.doc).map(({ id, row }) => ({ id, element: row.querySelector('td.conv-subject p') ?? row }));
  return { ...(place.kind === 'ticket' && subject ? { ticket: subject } : {}), rows };
}

export function viewer(page: Page): SiteAgent | undefined {
  const id = viewerId(page.doc);
  return id ? { id } : undefined;
}

/** Threads on screen: a new one is read anew, in the zone the profile names. */
export const version = (page: Page): string =>
  threadsOf(page.doc)
    .map(({ id }) => id)
    .join();
