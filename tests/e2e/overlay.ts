import type { CDPSession, Page } from '@playwright/test';

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly nodeValue?: string;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  /** What a frame shows. */
  readonly contentDocument?: Node;
}

const below = (node: Node): readonly Node[] => [
  ...(node.shadowRoots ?? []),
  ...(node.children ?? []),
  ...(node.contentDocument ? [node.contentDocument] : []),
];

/** Styles, and what is said to screen readers only. */
const isUnseen = ({ nodeName, attributes = [] }: Node): boolean =>
  nodeName === 'STYLE' || attributes.some((value, i) => attributes[i - 1] === 'role' && value === 'status');

const textIn = (node: Node): string =>
  isUnseen(node) ? '' : `${node.nodeValue ?? ''} ${below(node).map(textIn).join(' ')}`;

const named = (node: Node, name: string): readonly Node[] =>
  node.nodeName.toLowerCase() === name ? [node] : below(node).flatMap((child) => named(child, name));

const tidy = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The page's tree with closed shadow roots, which the page itself cannot see: the browser's own view is asked. */
async function withTree<T>(page: Page, use: (root: Node, session: CDPSession) => T | Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    return await use(root, session);
  } finally {
    await session.detach();
  }
}

const textsOf = (page: Page, name: string): Promise<readonly string[]> =>
  withTree(page, (root) => named(root, name).map((node) => tidy(textIn(node))));

/** The text of the open ticket's badge; empty while there is none. */
export const ticketBadge = async (page: Page): Promise<string> => (await textsOf(page, 'helpclock-ticket')).join(' ');

/** The texts of the queue's chips. */
export const rowChips = (page: Page): Promise<readonly string[]> => textsOf(page, 'helpclock-row');

/** Clicks the open ticket's badge, which opens its card. */
export async function clickBadge(page: Page): Promise<void> {
  const [x, y] = await withTree(page, async (root, session) => {
    const button = named(root, 'helpclock-ticket').flatMap((host) => named(host, 'button'))[0];
    if (!button) throw new Error('The ticket has no badge to click.');
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return [(left + right) / 2, (top + bottom) / 2];
  });
  await page.mouse.click(x, y);
}

/** What the panel beside a page that is taught says; empty while there is none. */
export const teachPanel = async (page: Page): Promise<string> => (await textsOf(page, 'helpclock-teach')).join(' ');

const attributeOf = ({ attributes = [] }: Node, name: string): string | undefined =>
  attributes.find((_, i) => i % 2 === 1 && attributes[i - 1] === name);

/** Clicks a button of that panel by what it is called. */
export async function clickInPanel(page: Page, name: string): Promise<void> {
  const [x, y] = await withTree(page, async (root, session) => {
    const buttons = named(root, 'helpclock-teach').flatMap((host) => [
      ...named(host, 'button'),
      ...named(host, 'input'),
    ]);
    const button = buttons.find((one) => (attributeOf(one, 'aria-label') ?? tidy(textIn(one))) === name);
    if (!button) throw new Error(`The panel has no button "${name}".`);
    const { backendNodeId } = button;
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return [(left + right) / 2, (top + bottom) / 2];
  });
  await page.mouse.click(x, y);
}

/** Chooses in the panel's list that offers a value. */
export async function chooseInPanel(page: Page, value: string): Promise<void> {
  await withTree(page, async (root, session) => {
    const selects = named(root, 'helpclock-teach').flatMap((host) => named(host, 'select'));
    const select = selects.find((one) => textIn(one).includes(value));
    if (!select) throw new Error(`The panel offers no "${value}".`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: select.backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: `function (value) { this.value = value; this.dispatchEvent(new Event('change', { bubbles: true })); }`,
      arguments: [{ value }],
    });
  });
}
