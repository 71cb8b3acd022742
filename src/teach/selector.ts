import { checkSelector, PIERCE, SELF } from '@/domain/packs/check-selector';
import { type Feature, optionsOf } from './features';

/** A selector and how sure it is to find the same thing tomorrow: 0 to 1. */
export interface Proposal {
  readonly selector: string;
  readonly sureness: number;
}

/** Whether a selector means an element among others: undefined when it does not, else how well, 0 to 1. */
type Fits = (selector: string) => number | undefined;

const MOST_ANCESTORS = 8;

function ancestorsOf(element: Element, below: Node): readonly Element[] {
  const found: Element[] = [];
  for (
    let one = element.parentElement;
    one && one !== below && found.length < MOST_ANCESTORS;
    one = one.parentElement
  ) {
    if (one.localName === 'body' || one.localName === 'html') break;
    found.push(one);
  }
  return found;
}

/** The better one; of equals the shorter. */
const better = (a: Proposal, b: Proposal): Proposal =>
  b.sureness > a.sureness + 0.001 ||
  (Math.abs(a.sureness - b.sureness) <= 0.001 && b.selector.length < a.selector.length)
    ? b
    : a;

function proposals(own: readonly Feature[], outer: readonly (readonly Feature[])[], fits: Fits): readonly Proposal[] {
  const alone = own.map(({ css, weight }) => ({ css, sureness: weight }));
  const below = outer.flatMap((features, height) =>
    features
      .filter(({ weight }) => weight > 0.2)
      .flatMap((feature) =>
        own.map(({ css, weight }) => ({
          css: `${feature.css} ${css}`,
          // What lies far above says less of what is below it.
          sureness: Math.min(0.95, weight * 0.5 + feature.weight * 0.5) - 0.015 * height,
        })),
      ),
  );
  return [...alone, ...below].flatMap(({ css, sureness }) => {
    if (checkSelector(css) !== undefined) return [];
    const fit = fits(css);
    return fit === undefined ? [] : [{ selector: css, sureness: Math.max(0, Math.min(1, sureness * fit)) }];
  });
}

/** The surest selectors, of different kinds. */
function best(found: readonly Proposal[]): Proposal | undefined {
  return found.length === 0 ? undefined : found.reduce(better);
}

/** A selector that finds one element of its root, or finds it first. */
function inRoot(element: Element, root: ParentNode, below: Node, data: string): Proposal | undefined {
  const fits: Fits = (selector) => {
    const found = root.querySelectorAll(selector);
    if (found[0] !== element) return undefined;
    // It is the first of several: the more there are, the less that means.
    return found.length === 1 ? 1 : Math.max(0.2, 0.85 - 0.05 * found.length);
  };
  const outer = ancestorsOf(element, below).map((one) => optionsOf(one, data));
  return best(proposals(optionsOf(element, data), outer, fits));
}

/**
 * A selector that leads from `base` (a document, a message, a row) to an element below it, through open shadow roots.
 * @param data what the element says now, in lower case: nothing is told by it
 */
export function selectorFor(element: Element, base: ParentNode & Node, data = ''): Proposal | undefined {
  if (element === base) return { selector: SELF, sureness: 0.9 };
  const root = element.getRootNode();
  if (root === base || root === base.getRootNode()) return inRoot(element, base, base, data);
  const { host } = root as ShadowRoot;
  if (!host) return undefined;
  const inner = inRoot(element, root as ShadowRoot, root, data);
  if (!inner) return undefined;
  if (host === base) return { ...inner, selector: PIERCE.trimStart() + inner.selector };
  const outer = selectorFor(host, base);
  return (
    outer && { selector: outer.selector + PIERCE + inner.selector, sureness: Math.min(outer.sureness, inner.sureness) }
  );
}

/**
 * A selector that means something in each of several elements of one kind.
 * @param wanted what it must find first in the elements it is known of; in the others it must find something that `isRight`
 */
export function selectorInEach(
  elements: readonly Element[],
  wanted: ReadonlyMap<Element, Element>,
  find: (base: Element, selector: string) => Element | undefined,
  isRight: (found: Element) => boolean,
): Proposal | undefined {
  const [[sample, target] = []] = wanted;
  if (!sample || !target) return undefined;
  const prefix = pathInto(target, sample);
  if (prefix === undefined) return undefined;
  const fits: Fits = (inner) => {
    const selector = prefix + inner;
    for (const [base, element] of wanted) if (find(base, selector) !== element) return undefined;
    const right = elements.filter((base) => {
      const found = find(base, selector);
      return found !== undefined && isRight(found);
    });
    const share = right.length / elements.length;
    return share < 0.5 ? undefined : share;
  };
  const root = target.getRootNode();
  const below = root === sample.getRootNode() ? sample : root;
  const outer = ancestorsOf(target, below).map((one) => optionsOf(one));
  const found = best(proposals(optionsOf(target), outer, fits));
  const itself = target === sample ? { selector: SELF, sureness: 0.9 } : undefined;
  return itself ?? (found && { ...found, selector: prefix + found.selector });
}

/** The steps into shadow roots that lead from an element to the root another lies in: '' for the same root. */
function pathInto(target: Element, base: Element): string | undefined {
  const root = target.getRootNode();
  if (root === base.getRootNode()) return '';
  const { host } = root as ShadowRoot;
  if (!host) return undefined;
  if (host === base) return PIERCE.trimStart();
  const outer = selectorFor(host, base);
  return outer && outer.selector + PIERCE;
}
