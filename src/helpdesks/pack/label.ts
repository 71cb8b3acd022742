import { tidy } from '../kit/text';
import { wordKey } from '../kit/words';

/** What a label may be; anything longer is a text. */
const LABELS = 'dt, th, label, strong, b, td, span, div, p, h3, h4, h5, h6';
const MOST_LABELS = 4000;
const MOST_CHARACTERS = 60;

/** A label's word without the colon languages put after it. */
export const labelKey = (raw: string): string => wordKey(raw).replace(/\s*[:：]$/, '');

const isLabel = (element: Element, words: readonly string[]): boolean => {
  if (element.childElementCount > 2) return false;
  const text = element.textContent ?? '';
  return text.length <= MOST_CHARACTERS && words.includes(labelKey(tidy(text)));
};

/** What stands beside a label: what it is tied to, its `dd`, the next cell, the next element, or that of what wraps it alone. */
export function besideLabel(label: Element): Element | undefined {
  const tied = label.localName === 'label' ? label.getAttribute('for') : undefined;
  if (tied) {
    const root = label.getRootNode() as Document | ShadowRoot;
    return root.getElementById(tied) ?? undefined;
  }
  if (label.localName === 'th' && label.parentElement?.closest('thead')) return undefined;
  if (label.nextElementSibling) return label.nextElementSibling;
  const { parentElement } = label;
  const isAlone =
    parentElement?.childElementCount === 1 && tidy(parentElement.textContent ?? '').length <= MOST_CHARACTERS;
  return isAlone ? (parentElement?.nextElementSibling ?? undefined) : undefined;
}

/** The element that the first label with one of these words stands beside. */
export function byLabel(root: ParentNode, words: readonly string[]): Element | undefined {
  const keys = words.map(labelKey);
  const labels = [...root.querySelectorAll(LABELS)].slice(0, MOST_LABELS).filter((element) => isLabel(element, keys));
  for (const label of labels) {
    const value = besideLabel(label);
    if (value) return value;
  }
  return undefined;
}

const HEADINGS = 'thead th, thead td, [role="columnheader"]';
const CELLS = ':scope > td, :scope > th, :scope > [role="cell"], :scope > [role="gridcell"]';

/** The cell of a row below the heading with one of these words. */
export function byColumn(row: ParentNode, words: readonly string[]): Element | undefined {
  const keys = words.map(labelKey);
  const table = (row as Element).closest?.('table, [role="table"], [role="grid"]');
  const headings = [...(table?.querySelectorAll(HEADINGS) ?? [])];
  const index = headings.findIndex((heading) => keys.includes(labelKey(heading.textContent ?? '')));
  return index < 0 ? undefined : row.querySelectorAll(CELLS)[index];
}
