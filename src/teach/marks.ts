import type { Mark, MessageKind, MessagesRule } from '@/domain/packs/pack';
import { tidy } from '@/helpdesks/kit/text';
import { find } from '@/helpdesks/pack/find';
import { featuresOf } from './features';
import { selectorFor } from './selector';
import { isTelling } from './stable';

/** One message of each part that was pointed at. */
export interface PickedParts {
  readonly agent?: Element;
  readonly customer?: Element;
  readonly note?: Element;
}

const TELLING: Readonly<Record<'agent' | 'customer' | 'note', RegExp>> = {
  note: /^(?:note|notes|internal|private|comment|memo|whisper|staffonly)$/i,
  customer:
    /^(?:customer|client|requester|requestor|user|enduser|contact|visitor|incoming|inbound|received|in|left|them|question)$/i,
  agent: /^(?:agent|staff|operator|admin|support|team|outgoing|outbound|sent|reply|response|out|right|us|answer)$/i,
};

/** Attributes whose value tells a part though their names look like data: `data-direction="in"`. */
function valuesOf(item: Element): readonly string[] {
  return [...item.attributes].flatMap(({ name, value }) =>
    name.startsWith('data-') && /^[\p{L}_-]{2,30}$/u.test(value) ? [`[${name}="${value}"]`] : [],
  );
}

const ownMarks = (item: Element): readonly string[] => [
  ...new Set([...featuresOf(item).map(({ css }) => css), ...valuesOf(item)]),
];

/** What an item is told by and none of the others is; what speaks of the part itself first. */
function differences(item: Element, others: readonly Element[], kind: keyof PickedParts): readonly string[] {
  const theirs = new Set(others.flatMap(ownMarks));
  const mine = ownMarks(item).filter((css) => !theirs.has(css));
  return mine.toSorted(
    (a, b) => Number(isTelling(plain(b), TELLING[kind])) - Number(isTelling(plain(a), TELLING[kind])),
  );
}

const plain = (css: string): string => css.replace(/^[.#]|^\[[^=\]]*=?"?|"?\]$/g, '');

/** Something small in the item that says which part it is: a badge by its class, or by its word. */
function badgeIn(item: Element, others: readonly Element[], kind: keyof PickedParts): Mark | undefined {
  const inside = [item, ...(item.shadowRoot ? [item.shadowRoot] : [])]
    .flatMap((root) => [...root.querySelectorAll('*')])
    .slice(0, 300);
  for (const element of inside) {
    for (const css of ownMarks(element)) {
      if (!isTelling(plain(css), TELLING[kind])) continue;
      const selector = element.getRootNode() === item.getRootNode() ? css : `>>> ${css}`;
      if (others.every((other) => find(other, selector).length === 0)) return { kind: 'has', selector };
    }
  }
  for (const element of inside) {
    const word = tidy(element.textContent ?? '');
    if (element.childElementCount > 0 || word.length < 3 || word.length > 30 || /\d/.test(word)) continue;
    const place = selectorFor(element, item);
    const isOnlyHere =
      place && others.every((other) => tidy(find(other, place.selector)[0]?.textContent ?? '') !== word);
    const isNamed =
      place &&
      featuresOf(element).length > 0 &&
      /badge|label|tag|chip|kind|type|role|pill|status/i.test(place.selector);
    if (place && isOnlyHere && isNamed) return { kind: 'says', spot: { at: [place.selector] }, words: [word] };
  }
  return undefined;
}

export function markOf(item: Element, others: readonly Element[], kind: keyof PickedParts): Mark | undefined {
  const [own] = differences(item, others, kind);
  if (own && isTelling(plain(own), TELLING[kind])) return { kind: 'is', selector: own };
  const badge = badgeIn(item, others, kind);
  return badge ?? (own ? { kind: 'is', selector: own } : undefined);
}

export interface ProposedMarks {
  readonly marks: MessagesRule['marks'];
  readonly otherwise?: 'customer' | 'agent';
  /** 0 to 1. */
  readonly sureness: number;
}

/**
 * By what the page tells an internal note from a message, and the customer's from an agent's. Where nothing about the messages
 * themselves differs, the customer is who the ticket says is its requester.
 * @param goesByAuthor both the requester and the authors can be read
 */
export function marksFor({ agent, customer, note }: PickedParts, goesByAuthor: boolean): ProposedMarks {
  const publics = [agent, customer].filter((one) => one !== undefined);
  const noteMark = note && markOf(note, publics, 'note');
  const withNote = (kind: MessageKind, mark: Mark): MessagesRule['marks'] => ({
    ...(noteMark ? { note: [noteMark] } : {}),
    [kind]: [mark],
  });
  const fromAgent = agent && customer && markOf(customer, [agent], 'customer');
  const fromCustomer = agent && customer && markOf(agent, [customer, ...(note ? [note] : [])].slice(0, 1), 'agent');
  const sure = note && !noteMark ? 0.4 : 0.8;
  if (isTold(fromAgent, 'customer'))
    return { marks: withNote('customer', fromAgent), otherwise: 'agent', sureness: sure };
  if (isTold(fromCustomer, 'agent'))
    return { marks: withNote('agent', fromCustomer), otherwise: 'customer', sureness: sure };
  if (goesByAuthor) return { marks: withNote('customer', { kind: 'requester' }), otherwise: 'agent', sureness: sure };
  if (fromAgent) return { marks: withNote('customer', fromAgent), otherwise: 'agent', sureness: 0.4 };
  if (fromCustomer) return { marks: withNote('agent', fromCustomer), otherwise: 'customer', sureness: 0.4 };
  return { marks: noteMark ? { note: [noteMark] } : {}, sureness: 0 };
}

/** A mark whose own words speak of the part: chance differences of two messages do not. */
function isTold(mark: Mark | undefined, kind: 'agent' | 'customer'): mark is Mark {
  if (mark === undefined) return false;
  if (mark.kind === 'says') return true;
  return mark.kind !== 'requester' && isTelling(plain(mark.selector.replace(/^>>> /, '')), TELLING[kind]);
}
