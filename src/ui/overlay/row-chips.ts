import type { WarningSettings } from '@/domain/settings/settings';
import { type Face, facesOf } from '../clock/face';
import { signMarkup } from '../clock/sign-markup';
import { briefText, faceSentence } from '../clock/words';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import chipCss from './chip.css?inline';
import type { ShownRow } from './contract';
import { lastLine } from './place';
import { shell } from './shell';

const GAP = 6;
/** The nearest deadlines of a queue are numbered, where there are enough rows for an order to help. */
const RANKED = 3;

interface Chip {
  readonly host: HTMLElement;
  readonly body: HTMLElement;
  row: ShownRow;
  /** What it says: painted again only when it says something else. */
  said: string;
}

/** The chips of a queue's rows. Each hangs on an element without size, so that no row moves when it comes or goes. */
export interface RowChips {
  /** Takes the rows in; nothing is painted before `draw`. @returns false when there is nothing to paint and nothing was */
  show(rows: readonly ShownRow[]): boolean;
  /** Paints the present rows again; gives the next moment one of them reads differently. */
  draw(at: number): number | undefined;
  theme(theme: 'light' | 'dark'): void;
  remove(): void;
}

/** The innermost element a chip can hang in without becoming a flex or grid item of its own. */
function seatOf(element: Element): Element {
  const view = element.ownerDocument.defaultView;
  let seat = element;
  for (;;) {
    const display = view?.getComputedStyle(seat).display ?? 'block';
    const child = [...seat.children].find((each) => each.textContent?.trim());
    if (!/flex|grid/.test(display) || !child) return seat;
    seat = child;
  }
}

/** Hangs a chip in its row again where the page has replaced or cleared the row. */
function hang({ host }: Chip, seat: Element | undefined): void {
  if (seat && host.parentNode !== seat) seat.append(host);
}

/** The width of a chip that shows its sign alone. */
const TIGHT = 20;

/**
 * The style that puts a chip where it follows the last line of the row's text, where a wrapped subject has room. On the end of
 * one that is too long lies its sign alone; what it says is told by pointer and screen reader.
 */
function placeOf(chip: Chip): string {
  const { element } = chip.row;
  const from = chip.host.getBoundingClientRect();
  const text = lastLine(element, chip.host);
  const row = element.getBoundingClientRect();
  const { width: whole, height } = chip.body.getBoundingClientRect();
  const isRtl = element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
  const room = (isRtl ? text.left - row.left : row.right - text.right) - GAP - 2;
  const width = room < whole ? TIGHT : whole;
  const x = isRtl ? Math.max(text.left - GAP - width, row.left + 2) : Math.min(text.right + GAP, row.right - width - 2);
  const y = (text.top + text.bottom - height) / 2;
  return `width:${width}px;transform:translate(${Math.round(x - from.left)}px,${Math.round(y - from.top)}px)`;
}

/** Number each of the nearest running deadlines by the order they come. */
function ranksOf(leads: ReadonlyMap<string, Face | undefined>): ReadonlyMap<string, number> {
  const due = [...leads].flatMap(([id, face]) =>
    face?.dueAt === undefined || face.isEnded || face.look === 'over' ? [] : [{ id, dueAt: face.dueAt }],
  );
  if (due.length <= RANKED) return new Map();
  due.sort((a, b) => a.dueAt - b.dueAt);
  return new Map(due.slice(0, RANKED).map(({ id }, i) => [id, i + 1]));
}

export function rowChips(doc: Document, lang: Language, warning: WarningSettings): RowChips {
  const chips = new Map<string, Chip>();
  let theme: 'light' | 'dark' = 'light';

  function add(row: ShownRow): Chip {
    const { host, root } = shell(doc, 'helpclock-row', lang, chipCss);
    host.dataset.theme = theme;
    // Inline, sizeless and positioned: the row keeps its shape and the chip scrolls with it.
    host.style.cssText =
      'display:inline-block!important;position:relative!important;width:0!important;height:0!important;z-index:1';
    const body = doc.createElement('span');
    body.className = 'chip';
    body.setAttribute('role', 'img');
    root.append(body);
    const chip: Chip = { host, body, row, said: '' };
    chips.set(row.id, chip);
    return chip;
  }

  function fill(chip: Chip, face: Face, rank: number | undefined, at: number): void {
    const zone = chip.row.view?.zone ?? 'UTC';
    const text = briefText(lang, face);
    const sentence = faceSentence(lang, face, zone, at);
    const said = JSON.stringify([face.look, Math.round((face.used ?? 0) * 100), rank, text, sentence]);
    if (said === chip.said) return;
    chip.said = said;
    chip.body.dataset.look = face.look;
    chip.body.title = sentence;
    chip.body.setAttribute('aria-label', sentence);
    chip.body.replaceChildren(signMarkup(doc, face.look, face.used));
    if (text !== '') chip.body.append(text);
    if (rank === undefined) return;
    const order = doc.createElement('span');
    order.className = 'rank';
    order.textContent = `#${formatNumber(lang, rank)}`;
    chip.body.append(order);
  }

  function draw(at: number): number | undefined {
    const leads = new Map(
      [...chips].map(([id, { row }]) => [id, row.view && facesOf(row.view, warning, at)[0]] as const),
    );
    const ranks = ranksOf(leads);
    const drawn = [...chips.values()].flatMap((chip) => {
      const face = leads.get(chip.row.id);
      if (face !== undefined && !(face.isEnded && face.look === 'met')) return [{ chip, face }];
      chip.host.remove();
      return [];
    });
    // Read together, then written together: one reckoning of style and one of layout for the whole queue, not one for each row.
    const seats = drawn.map(({ chip }) => seatOf(chip.row.element));
    for (const [i, { chip, face }] of drawn.entries()) {
      hang(chip, seats[i]);
      fill(chip, face, ranks.get(chip.row.id), at);
    }
    for (const { chip } of drawn) chip.body.style.cssText = '';
    const places = drawn.map(({ chip }) => placeOf(chip));
    for (const [i, { chip }] of drawn.entries()) chip.body.style.cssText = places[i] ?? '';
    const changes = [...leads.values()].map((face) => face?.changesAt).filter((change) => change !== undefined);
    return changes.length === 0 ? undefined : Math.min(...changes);
  }

  return {
    draw,
    show(rows) {
      const isNothing = chips.size === 0 && rows.length === 0;
      const present = new Set(rows.map((row) => row.id));
      for (const [id, chip] of chips) {
        if (present.has(id)) continue;
        chip.host.remove();
        chips.delete(id);
      }
      for (const row of rows) {
        const chip = chips.get(row.id);
        if (chip) chip.row = row;
        else if (row.view) add(row);
      }
      return !isNothing;
    },
    theme(next) {
      theme = next;
      for (const { host } of chips.values()) host.dataset.theme = next;
    },
    remove() {
      for (const { host } of chips.values()) host.remove();
      chips.clear();
    },
  };
}
