import { attr } from '../kit/text';

/** Zendesk keeps every open ticket mounted; everything is read inside one pane. */
const ACTIVE_PANE = [
  '.ticket-panes-grid-layout[data-is-active="true"]', // 2023–2026
  '.ticket-panes-grid-layout.active', // before 2023
].join(',');

const isShown = (element: Element): boolean => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display !== 'none' && style?.visibility !== 'hidden' && element.getAttribute('aria-hidden') !== 'true';
};

/** The pane on screen: marked active, else the only shown child of the pane list. */
export function activePane(doc: Document): Element | undefined {
  const marked = doc.querySelector(ACTIVE_PANE);
  if (marked) return marked;
  const shown = [...doc.querySelectorAll('main#main_panes > *')].filter(isShown);
  return shown.length === 1 ? shown[0] : undefined;
}

const PANE_ID_ATTRIBUTES = ['data-side-conversations-anchor-id', 'data-ticket-id'];

function idIn(pane: Element): string | undefined {
  for (const name of PANE_ID_ATTRIBUTES) {
    const id = pane.getAttribute(name) ?? attr(pane, `[${name}]`, name);
    if (id) return id;
  }
  return undefined;
}

const SELECTED_TAB =
  '[data-test-id="header-tab"][data-entity-is-selected="true"][data-entity-type="TICKET_ENTITY_TYPE"]';

/** Which ticket a pane shows: by its own mark, else by the selected tab. */
export const ticketIn = (pane: Element, doc: Document): string | undefined =>
  idIn(pane) ?? attr(doc, SELECTED_TAB, 'data-entity-id');

/** How long the conversation of a pane is and when it was last added to: changes with every message, whatever its times are worth. */
export function logVersion(pane: Element): string {
  const times = [...pane.querySelectorAll('[data-test-id="omni-log-container"] time[datetime]')];
  const latest = times.map((time) => time.getAttribute('datetime') ?? '').sort();
  return `${pane.querySelectorAll('[data-test-id="omni-log-comment-item"]').length} ${latest.at(-1) ?? ''}`;
}
