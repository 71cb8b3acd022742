import { isForOrigin, type Pack, packHelpdeskId } from '@/domain/packs/pack';
import type { Helpdesk } from '../contract';
import { keyed } from './facts';
import { firstIn, shadowRootsIn } from './find';
import { placeBy } from './place';
import { readQueue, rowAnchor, rowsOf } from './queue';
import { piercingSelectors } from './selectors';
import { elementsAt } from './spot';
import { staleGuard } from './stale';
import { readTicket } from './ticket';

/** A helpdesk made from a site pack: the same contract as one with an adapter of its own, so nothing else knows the difference. */
export function packHelpdesk(given: Pack): Helpdesk {
  const { status, priority, channel } = given.words;
  const words = { status: keyed(status), priority: keyed(priority), channel: keyed(channel) };
  const pack: Pack = { ...given, words };
  const unlessStale = staleGuard();
  const piercing = piercingSelectors(pack);
  return {
    id: packHelpdeskId(pack),
    name: pack.name,
    hosts: { kind: 'self-hosted' },
    recognise: ({ url }) =>
      isForOrigin(pack, url.origin)
        ? { confidence: 0.9, because: 'a site pack for this origin', site: url.origin }
        : undefined,
    place: (url, site) => placeBy(pack, url, site),
    read: (page, place) =>
      place.kind === 'ticket' ? unlessStale(place, readTicket(page, place, pack)) : readQueue(page, place, pack),
    watch: 'body',
    ...(piercing.length > 0 ? { roots: ({ doc }) => shadowRootsIn(doc, piercing) } : {}),
    anchors(page, place) {
      const { ticket } = pack;
      const subject = ticket.facts.subject && elementsAt(page.doc, ticket.facts.subject)[0];
      const anchor = place.kind === 'ticket' ? (firstIn(page.doc, ticket.anchor) ?? subject) : undefined;
      const rows = rowsOf(page, place, pack).map((row) => ({ id: row.id, element: rowAnchor(row, pack) }));
      return { ...(anchor ? { ticket: anchor } : {}), rows: place.kind === 'queue' ? rows : [] };
    },
    vocabulary: words,
  };
}
