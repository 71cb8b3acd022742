import type { Spot } from '@/domain/packs/pack';
import { tidy } from '../kit/text';
import { allIn } from './find';
import { byColumn, byLabel } from './label';

/** Text of one field that is looked at. */
const MOST_CHARACTERS = 2000;

/** The elements a spot means. */
export function elementsAt(root: ParentNode, { at, label, column }: Spot): readonly Element[] {
  if (at) return allIn(root, at);
  const found = label ? byLabel(root, label) : column ? byColumn(root, column) : undefined;
  return found ? [found] : [];
}

/** What an element says: its text, or, of a field one types or chooses in, what is in it. Never a password. */
export function wordsOf(element: Element): string {
  const { localName } = element;
  if (localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
  if (localName === 'textarea') return (element as HTMLTextAreaElement).value;
  if (localName !== 'input') return element.textContent ?? '';
  return element.getAttribute('type') === 'password' ? '' : (element as HTMLInputElement).value;
}

/** The part of a text between two others. */
function cut(text: string, { after, until }: Spot): string {
  const from = after === undefined ? 0 : text.indexOf(after) + after.length;
  if (after !== undefined && !text.includes(after)) return '';
  const rest = text.slice(from);
  const end = until === undefined ? -1 : rest.indexOf(until);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

/** The text of a spot in one of its elements, tidied; empty where there is none. */
export function saidIn(element: Element, spot: Spot): string {
  const raw = spot.attr === undefined ? wordsOf(element) : (element.getAttribute(spot.attr) ?? '');
  return cut(tidy(raw.slice(0, MOST_CHARACTERS)), spot);
}

/** What a spot says; undefined where nothing is found or it is blank. */
export function readSpot(root: ParentNode, spot: Spot | undefined): string | undefined {
  const [element] = spot ? elementsAt(root, spot) : [];
  return element && spot ? saidIn(element, spot) || undefined : undefined;
}

/** Everything a spot says: of several elements each, of one the parts between its commas. */
export function readEach(root: ParentNode, spot: Spot | undefined): readonly string[] | undefined {
  const elements = spot ? elementsAt(root, spot) : [];
  if (!spot || elements.length === 0) return undefined;
  const said = elements.map((element) => saidIn(element, spot));
  return (said.length === 1 ? (said[0] ?? '').split(/[,،;]\s*/) : said).filter(Boolean);
}
