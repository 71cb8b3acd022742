import type { Anchors, Page, Place, Reading } from '../contract';

/** The conversation is drawn inside an open shadow root; what lies around it, in the page. */
const HOST = '#teammate-app-react';

export const roots = ({ doc }: Page): readonly ShadowRoot[] =>
  [...doc.querySelectorAll(HOST)].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));

const everywhere = (page: Page): readonly ParentNode[] => [page.doc, ...roots(page)];

const find = (page: Page, selector: string): Element | undefined =>
  everywhere(page)
    .map((root) => root.querySelector(selector))
    .find((element) => element !== null) ?? undefined;

const TITLE = '[data-inbox-conversation-header-title], .conversation__card__title__text';
const SPACE = '[data-intercom-target="conversation-space"]';
const STREAM =
  '[data-testid="conversation-stream-scroll-container"], [data-conversation-stream], [data-intercom-target-conversation-stream], .inbox-2__conversation-stream, .inbox2__conversation-stream';
/** Newest generation first: classes since April 2026, attributes before. */
const PART = '[class*="group/content-part"], [data-part-group-id]';

/** No generation but that of 2021 says which conversation is on screen. */
const idShown = (page: Page): string | undefined =>
  find(page, '[data-conversation-id]')?.getAttribute('data-conversation-id') ?? undefined;

/** Nothing on the page proves whose it is: facts come from the JSON alone. */
export function read(page: Page, place: Place): Reading {
  const shown = idShown(page);
  if (place.kind === 'ticket' && shown !== undefined && shown !== place.id)
    return { kind: 'not-ready', why: 'previous-ticket' };
  if (!find(page, `${SPACE}, ${STREAM}, ${TITLE}, [data-intercom-target="inbox-left-nav"]`))
    return { kind: 'not-ready', why: 'loading' };
  const unread = ['subject', 'status', 'assignee', 'messages'];
  return { kind: 'read', observations: [], missing: place.kind === 'ticket' ? unread : ['rows'] };
}

export function anchors(page: Page, place: Place): Anchors {
  const shown = idShown(page);
  if (place.kind === 'queue' || (shown !== undefined && shown !== place.id)) return { rows: [] };
  const title = find(page, TITLE);
  return { ...(title ? { ticket: title } : {}), rows: [] };
}

const MINUTE_MS = 60_000;

/** How long the stream is, and the minute: a conversation that is closed looks as it did. */
export function version(page: Page): string {
  const count = everywhere(page).reduce((sum, root) => sum + root.querySelectorAll(PART).length, 0);
  return `${count} ${page.doc.visibilityState === 'hidden' ? 0 : Math.floor(page.now / MINUTE_MS)}`;
}
