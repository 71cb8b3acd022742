import type { Pack } from '@/domain/packs/pack';
import type { HelpdeskId } from '@/domain/tickets/key';
import type { Helpdesk } from '@/helpdesks/contract';
import type { SiteHere } from '@/messaging/protocol';
import type { MakeBackfill } from './backfill';

type FromPack = (pack: Pack) => Helpdesk;

/**
 * Each adapter is a script of its own, run before the page script in the same isolated world, which the helpdesk's page cannot reach.
 * Here they meet.
 */
const offers = globalThis as {
  helpclockHelpdesks?: Map<HelpdeskId, Helpdesk>;
  helpclockFromPack?: FromPack;
  helpclockBackfill?: MakeBackfill;
};

export function offer(helpdesk: Helpdesk): void {
  offers.helpclockHelpdesks ??= new Map();
  offers.helpclockHelpdesks.set(helpdesk.id, helpdesk);
}

export function offerPacks(fromPack: FromPack): void {
  offers.helpclockFromPack = fromPack;
}

/** The helpdesk a site is read by: an adapter, or what its pack makes. */
export const offered = ({ site, pack }: SiteHere): Helpdesk | undefined =>
  pack ? offers.helpclockFromPack?.(pack) : offers.helpclockHelpdesks?.get(site.helpdesk);

/** What reads the past comes only where the product has one to read. */
export function offerBackfill(make: MakeBackfill): void {
  offers.helpclockBackfill = make;
}

export const offeredBackfill = (): MakeBackfill | undefined => offers.helpclockBackfill;
