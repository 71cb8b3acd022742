import { PIERCE, SELF } from '@/domain/packs/check-selector';

const ELEMENT_NODE = 1;

/** Elements of one kind that are looked at: a page made to be endless ends here. */
const MOST = 2000;

/** `>>> time`: in the element's own shadow root. */
const OWN_ROOT = PIERCE.trimStart();

function query(root: ParentNode, selector: string): readonly Element[] {
  try {
    return [...root.querySelectorAll(selector)].slice(0, MOST);
  } catch {
    // A selector this browser cannot read finds nothing; health names what is missing.
    return [];
  }
}

const rootOf = (element: Element): ParentNode[] => (element.shadowRoot ? [element.shadowRoot] : []);

/** What a selector finds below `root`, through the open shadow roots it steps into; `&` is the message or row itself. */
export function find(root: ParentNode, selector: string): readonly Element[] {
  if (selector === SELF) return root.nodeType === ELEMENT_NODE ? [root as Element] : [];
  const isOwn = selector.startsWith(OWN_ROOT);
  const steps = (isOwn ? selector.slice(OWN_ROOT.length) : selector).split(PIERCE);
  const starts = isOwn ? rootOf(root as Element) : [root];
  return steps.reduce<readonly Element[]>((found, step, i) => {
    const roots = i === 0 ? starts : found.flatMap(rootOf);
    return roots.flatMap((one) => query(one, step)).slice(0, MOST);
  }, []);
}

/** What the first selector that finds anything finds. */
export function allIn(root: ParentNode, selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = find(root, selector);
    if (found.length > 0) return found;
  }
  return [];
}

export const firstIn = (root: ParentNode, selectors: readonly string[] = []): Element | undefined =>
  allIn(root, selectors)[0];

/** The shadow roots that selectors step into: a watcher of the document alone sees nothing of what changes in them. */
export function shadowRootsIn(root: ParentNode, selectors: readonly string[]): readonly ShadowRoot[] {
  const hosts = selectors.flatMap((selector) => {
    const steps = selector.split(PIERCE);
    return steps.slice(1).flatMap((_, i) => find(root, steps.slice(0, i + 1).join(PIERCE)));
  });
  return [...new Set(hosts.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : [])))];
}
