import type { Spot, TimeSpot } from '@/domain/packs/pack';
import { readWrittenTime } from '@/domain/time/written/written-time';
import { tidy } from '@/helpdesks/kit/text';
import { besideLabel } from '@/helpdesks/pack/label';
import { saidIn, wordsOf } from '@/helpdesks/pack/spot';
import { selectorFor } from './selector';

/** A spot and how sure it is: 0 to 1. */
export interface ProposedSpot<S extends Spot = Spot> {
  readonly spot: S;
  readonly sureness: number;
}

const MOST_LABEL = 40;

/** The label an element stands beside, as the page says it. */
function labelOf(element: Element): string | undefined {
  const [tied] = element.id
    ? ((element.getRootNode() as ParentNode).querySelectorAll?.(`label[for="${element.id.replace(/["\\]/g, '')}"]`) ??
      [])
    : [];
  for (let one: Element | null = element, height = 0; one && height < 3; one = one.parentElement, height += 1) {
    const before = one.previousElementSibling;
    const inBefore = before
      ? [before, ...before.children].filter((label) => before.childElementCount <= 1 || label === before)
      : [];
    const label = [tied, ...inBefore].find((candidate) => candidate && isLabelFor(candidate, one as Element, element));
    if (label) return tidy(label.textContent ?? '').replace(/\s*[:：]$/, '');
  }
  return undefined;
}

/** What pages write labels in; a link or any text that happens to come before is none. */
const isLabelLike = (label: Element, text: string): boolean =>
  ['dt', 'th', 'label', 'strong', 'b'].includes(label.localName) ||
  /[:：]$/.test(text) ||
  // A pair of two: the first names the second.
  (label.parentElement?.childElementCount === 2 && label.childElementCount === 0 && label.localName !== 'a') ||
  [...label.classList].some((word) => /label|term|caption|field-?name|key$/i.test(word));

function isLabelFor(label: Element, value: Element, element: Element): boolean {
  const text = tidy(label.textContent ?? '');
  if (text === '' || text.length > MOST_LABEL || /\d/.test(text)) return false;
  if (!isLabelLike(label, text)) return false;
  const beside = besideLabel(label);
  const isTied = beside === value || beside === element;
  return isTied && tidy(wordsOf(value)) === tidy(wordsOf(element));
}

/** Selectors first; where none of them is worth much, the label beside it. */
export function spotFor(element: Element, doc: Document): ProposedSpot | undefined {
  const data = tidy(wordsOf(element)).toLowerCase().slice(0, 80);
  const found = selectorFor(element, doc, data);
  const label = element.getRootNode() === doc ? labelOf(element) : undefined;
  const byLabel = label === undefined ? undefined : { spot: { label: [label] }, sureness: 0.55 };
  if (found && (!byLabel || found.sureness >= byLabel.sureness)) {
    return { spot: { at: [found.selector] }, sureness: found.sureness };
  }
  return byLabel;
}

const isWritten = (text: string, locale: string): boolean => readWrittenTime(text, locale) !== undefined;

/** Where the time of an element stands: machine-readable before text, in an attribute before words such as "3 hours ago". */
export function timePartOf(element: Element, locale: string): Omit<TimeSpot, 'at'> | undefined {
  const names = [
    'datetime',
    'title',
    ...[...element.attributes].map(({ name }) => name).filter((name) => /^(?:data-|aria-label$)/.test(name)),
  ];
  const texts = names.flatMap((attr) => {
    const text = tidy(element.getAttribute(attr) ?? '');
    return isWritten(text, locale) ? [{ attr, text }] : [];
  });
  const exact = texts.find(({ text }) => hasZone(text, locale));
  if (exact) return { attr: exact.attr, format: 'instant' };
  const own = tidy(wordsOf(element));
  if (isWritten(own, locale)) return { format: hasZone(own, locale) ? 'instant' : 'localized' };
  const [first] = texts;
  if (first) return { attr: first.attr, format: 'localized' };
  const after = own.slice(0, own.indexOf(': ') + 2);
  return after.length > 2 && isWritten(own.slice(after.length), locale) ? { after, format: 'localized' } : undefined;
}

function hasZone(text: string, locale: string): boolean {
  const written = readWrittenTime(text, locale);
  if (written === undefined || written.kind === 'epoch') return written !== undefined;
  // Of the machine-readable forms only those a pack reads as such.
  return written.offset !== undefined && /^\d{4}-\d\d-\d\d[T ]/.test(text);
}

/** The element that holds a time: the picked one, something in it, or what it stands in. */
export function timeElementAt(element: Element, locale: string): Element | undefined {
  const inside = [...element.querySelectorAll('time, [datetime], [title], span, a, abbr, div, td')].slice(0, 200);
  const around = [element.parentElement, element.parentElement?.parentElement].filter((one) => one instanceof Object);
  return [element, ...inside, ...around].find(
    (one): one is Element => !!one && timePartOf(one as Element, locale) !== undefined,
  );
}

/** Where a time stands that was pointed at; undefined when nothing there can be read as one. */
export function timeSpotFor(picked: Element, doc: Document, locale: string): ProposedSpot<TimeSpot> | undefined {
  const element = timeElementAt(picked, locale);
  const part = element && timePartOf(element, locale);
  const found = element && spotFor(element, doc);
  if (!part || !found) return undefined;
  return { spot: { ...found.spot, ...part }, sureness: found.sureness };
}

/** Where the ticket's id is written: its text, or the part of it that is the id of the address. */
export function idSpotFor(picked: Element, id: string | undefined, doc: Document): ProposedSpot | undefined {
  const found = selectorFor(picked, doc, id?.toLowerCase());
  if (!found) return undefined;
  const spot = { at: [found.selector] };
  const said = saidIn(picked, spot);
  if (id === undefined || said === id) return { spot, sureness: found.sureness };
  const cut = cutTo(said, id);
  if (cut) return { spot: { ...spot, ...cut }, sureness: found.sureness };
  for (const { name, value } of picked.attributes) {
    const inAttribute = value === id ? {} : cutTo(tidy(value), id);
    if (inAttribute && name !== 'class')
      return { spot: { ...spot, attr: name, ...inAttribute }, sureness: found.sureness };
  }
  return undefined;
}

/** What stands before and after an id in a text: both no part of a longer number. */
function cutTo(text: string, id: string): Pick<Spot, 'after' | 'until'> | undefined {
  const at = text.indexOf(id);
  if (at < 0 || /[\p{L}\d]$/u.test(text.slice(0, at)) || /^[\p{L}\d]/u.test(text.slice(at + id.length)))
    return undefined;
  // The last sign before it: what else stands there (a project's name) may be another on the next ticket.
  const after = text.slice(Math.max(0, at - 1), at);
  const until = text.slice(at + id.length, at + id.length + 1);
  if (after !== '' && text.indexOf(after) !== at - 1) return undefined;
  return { ...(after === '' ? {} : { after }), ...(until === '' ? {} : { until }) };
}
