import { checkSelector } from '@/domain/packs/check-selector';
import { find } from '@/helpdesks/pack/find';
import { featuresOf } from './features';
import type { Proposal } from './selector';
import { selectorFor } from './selector';

/** The parents of an element, itself first, through shadow roots, up to the body. */
export function chainOf(element: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let one: Element | undefined = element; one && one.localName !== 'body' && one.localName !== 'html'; ) {
    chain.push(one);
    const root: Node = one.getRootNode();
    one = one.parentElement ?? ((root as ShadowRoot).host as Element | undefined);
  }
  return chain;
}

/** For each picked element the highest thing around it that holds none of the others. */
function apart(picks: readonly Element[]): readonly (readonly Element[])[] {
  const chains = picks.map(chainOf);
  return chains.map((chain, i) => {
    const others = new Set(chains.flatMap((other, j) => (i === j ? [] : other)));
    const end = chain.findIndex((element) => others.has(element));
    return end < 0 ? chain : chain.slice(0, end);
  });
}

const shapeOf = (element: Element): ReadonlySet<string> =>
  new Set([element.localName, ...featuresOf(element).map(({ css }) => css)]);

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

/** Of one picked element alone: the first thing around it that has a sister of the same kind. */
function withSisters(chain: readonly Element[]): Element | undefined {
  return chain.find((element) => {
    const shape = shapeOf(element);
    const sisters = [...(element.parentElement?.children ?? [])].filter((one) => one !== element);
    return shape.size > 1 && sisters.some((one) => shared(shapeOf(one), shape) >= Math.min(2, shape.size));
  });
}

/**
 * The messages (or rows) that picked elements lie in. Two and more picks tell where one ends and the next begins; one alone lies in the
 * first thing that has sisters of its kind, or, where the list holds only this one, in what is told by `alone`.
 */
export function itemsAround(picks: readonly Element[]): readonly Element[] {
  const [first, ...others] = apart(picks);
  if (!first) return [];
  if (others.length === 0) {
    const item = withSisters(first) ?? first.find((element) => featuresOf(element).length > 0);
    return item ? [item] : [];
  }
  const chains = [first, ...others];
  const tops = chains.flatMap((chain) => chain.at(-1) ?? []);
  const isOneKind = tops.every(
    (top) => shared(shapeOf(top), shapeOf(tops[0] as Element)) >= 1 && top.localName === tops[0]?.localName,
  );
  if (isOneKind && new Set(tops.map((top) => top.parentNode)).size === 1) return tops;
  // Messages stand in groups (by day): the lowest top is a message, the others are found by its looks.
  const reference = chains.reduce((a, b) => (b.length < a.length ? b : a)).at(-1);
  if (!reference) return [];
  const shape = shapeOf(reference);
  return chains.map((chain) =>
    chain.reduce((best, element) => (shared(shapeOf(element), shape) > shared(shapeOf(best), shape) ? element : best)),
  );
}

/** What all of the items are told by. */
export function commonFeatures(items: readonly Element[]): readonly string[] {
  const [first, ...others] = items.map((item) => featuresOf(item).map(({ css }) => css));
  return (first ?? []).filter((css) => others.every((features) => features.includes(css)));
}

interface ItemsProposal extends Proposal {
  /** All that it finds now. */
  readonly found: readonly Element[];
}

const holdsOther = (found: readonly Element[]): boolean =>
  found.some((one) => found.some((other) => other !== one && one.contains(other)));

/** A selector for every item of the kind: what the items have in common, within what holds them. */
export function itemSelector(
  items: readonly Element[],
  doc: Document,
  isItem: (found: Element) => boolean,
): ItemsProposal | undefined {
  const [first] = items;
  if (!first) return undefined;
  const common = commonFeatures(items);
  const weights = new Map(featuresOf(first).map(({ css, weight }) => [css, weight]));
  const isType = items.every(({ localName }) => localName === first.localName);
  const own = [
    ...(common.length > 1 ? [common.slice(0, 3).join('')] : []),
    ...common,
    ...(first.parentElement?.localName === 'tbody' ? ['tbody > tr'] : []),
    ...(isType ? [first.localName, ...common.map((css) => first.localName + css)] : []),
  ].filter((css) => checkSelector(css) === undefined);
  const list = listOf(items, doc);
  const root = rootSelector(first, doc);
  const candidates = own.flatMap((css) => {
    const weight = Math.max(0.2, ...[...weights].filter(([part]) => css.includes(part)).map(([, value]) => value));
    const pair = css.split(/(?=[.[#])/).length > 1 ? 0.03 : 0;
    return [
      { selector: root + css, sureness: weight + pair },
      ...(list
        ? [
            {
              selector: list.inner === '' ? root + css : `${root}${list.inner} > ${css}`,
              sureness: (weight + list.sureness) / 2 + pair + 0.02,
            },
          ]
        : []),
    ];
  });
  const right = candidates.flatMap(({ selector, sureness }) => {
    const found = find(doc, selector);
    if (!items.every((item) => found.includes(item)) || holdsOther(found)) return [];
    const share = found.filter(isItem).length / found.length;
    return share < 0.5 ? [] : [{ selector, found, sureness: Math.min(1, sureness) * share }];
  });
  return right.reduce<ItemsProposal | undefined>(
    (best, one) => (best && best.sureness >= one.sureness ? best : one),
    undefined,
  );
}

/** The way into the shadow root an element lies in. */
function rootSelector(element: Element, doc: Document): string {
  const { host } = element.getRootNode() as ShadowRoot;
  const outer = host ? selectorFor(host, doc) : undefined;
  return outer ? `${outer.selector} >>> ` : '';
}

interface List extends Proposal {
  /** Within its own root. */
  readonly inner: string;
}

/** What holds all of the items directly. */
export function listOf(items: readonly Element[], doc: Document): List | undefined {
  const [first, ...others] = items;
  const parent = first?.parentElement;
  if (!parent || parent.localName === 'body' || !others.every((item) => item.parentElement === parent))
    return undefined;
  const found = selectorFor(parent, doc);
  // A bare `div > div` is a ladder, not a name.
  return found && found.sureness >= 0.4 ? { ...found, inner: found.selector.split(' >>> ').at(-1) ?? '' } : undefined;
}
