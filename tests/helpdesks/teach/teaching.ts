import type { Page } from '@/helpdesks/contract';
import { parsePack } from '@/storage/packs/parse-pack';
import { emptyPack, type TicketPicks, ticketFor } from '@/teach/draft';
import { readBy, settle } from '@/teach/settle';

/** An element by a selector that may step into shadow roots. */
export function at(root: ParentNode, selector: string): Element {
  const found = selector.split(' >>> ').reduce<ParentNode | null>((base, step, i) => {
    const next = base?.querySelector(step) ?? null;
    return i < selector.split(' >>> ').length - 1 ? (next?.shadowRoot ?? null) : next;
  }, root);
  if (!found) throw new Error(`Nothing at ${selector}.`);
  return found as Element;
}

export type Pointed = Partial<Readonly<Record<keyof TicketPicks, string>>>;

/** Teaches a page as a person does, by pointing; the pack must be one that is taken. */
export function teach(page: Page, pointed: Pointed) {
  const picks = Object.fromEntries(Object.entries(pointed).map(([name, selector]) => [name, at(page.doc, selector)]));
  const { ticket, sureness } = ticketFor(picks, { url: page.url, doc: page.doc, locale: page.locale });
  const parsed = parsePack(settle({ ...emptyPack(page.url), ticket }, page));
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return { pack: parsed.pack, sureness };
}

/** What a pack says of a page, in lines one can read. */
export function told(pack: Parameters<typeof readBy>[0], page: Page) {
  const reading = readBy(pack, page);
  if (reading.kind !== 'read') return reading;
  const [seen] = reading.observations;
  const { path: _, createdAt, createdBy: __, ...facts } = seen?.facts ?? {};
  const messages = (seen?.events ?? []).flatMap((event) =>
    event.kind === 'message'
      ? [`${new Date(event.at).toISOString().slice(0, 16)} ${event.actor.role}${event.isPublic ? '' : ' internal'}`]
      : [],
  );
  return {
    id: seen?.key.id,
    ...facts,
    createdAt: createdAt === undefined ? undefined : new Date(createdAt).toISOString().slice(0, 16),
    messages,
    missing: reading.missing,
  };
}
