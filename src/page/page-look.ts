import type { SiteAgent } from '@/domain/settings/settings';
import type { Observation } from '@/domain/tickets/observation';
import type { Helpdesk, Page, Place, Reading } from '@/helpdesks/contract';
import type { PageState } from '@/messaging/protocol';

/** A reading, or that the adapter could not cope with the page. */
export type PageLook = Reading | { readonly kind: 'unreadable' };

export function lookAtPage(helpdesk: Helpdesk, page: Page, place: Place): PageLook {
  try {
    return helpdesk.read(page, place);
  } catch {
    // Adapters do not throw; a page that makes one do so becomes a named state and adapter health, not an exception in its console.
    return { kind: 'unreadable' };
  }
}

/** Who is logged in, where the page says. */
export function viewerOn(helpdesk: Helpdesk, page: Page): SiteAgent | undefined {
  try {
    return helpdesk.viewer?.(page);
  } catch {
    // As above: what a page makes an adapter stumble over stays unknown.
    return undefined;
  }
}

export function stateOf(look: PageLook): PageState {
  if (look.kind === 'read') return 'ok';
  return look.kind === 'not-ready' ? 'loading' : look.kind;
}

/** Everything a look says but when it was: what must differ for the helpdesk to be asked again. */
export function gist(look: PageLook, helpdesk: Helpdesk, page: Page, place: Place): string {
  if (look.kind !== 'read') return look.kind;
  const told = look.observations.map(({ seenAt: _, ...rest }) => rest);
  return JSON.stringify([told, helpdesk.version?.(page, place)]);
}

/** Names of the facts that were read, on any of the tickets; `messages` and `history` are what its events tell. */
export const factNames = (observations: readonly Observation[]): readonly string[] => [
  ...new Set(
    observations.flatMap((one) => [
      ...Object.keys(one.facts),
      ...(one.isHistoryComplete || one.events.some(({ kind }) => kind === 'message') ? ['messages'] : []),
      ...(one.events.some(({ kind }) => kind === 'status' || kind === 'created') ? ['history'] : []),
    ]),
  ),
];
