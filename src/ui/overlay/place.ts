import type { BadgePlace } from './badge';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const GAP = 8;

/** The width of what stands in a text field, which has no text nodes to measure. */
function fieldText(field: HTMLInputElement): Box {
  const box = field.getBoundingClientRect();
  const view = field.ownerDocument.defaultView;
  const context = field.ownerDocument.createElement('canvas').getContext('2d');
  if (!view || !context) return box;
  const style = view.getComputedStyle(field);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const isRtl = style.direction === 'rtl';
  const edge = Number.parseFloat(isRtl ? style.paddingRight : style.paddingLeft) || 0;
  const width = Math.min(box.width, edge + context.measureText(field.value).width);
  const { top, bottom } = box;
  return isRtl
    ? { left: box.right - width, right: box.right, top, bottom }
    : { left: box.left, right: box.left + width, top, bottom };
}

/** The box of an element's text rather than of its whole line; the element's own where it has none. */
export function textBox(element: Element): Box {
  if (element.localName === 'input') return fieldText(element as HTMLInputElement);
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return box.width > 0 ? box : element.getBoundingClientRect();
}

/** The box of the last line of an element's text; `except` is no part of it. */
export function lastLine(element: Element, except: Element): Box {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  if (except.parentNode !== null && element.contains(except)) range.setEndBefore(except);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = boxes.at(-1);
  if (!last) return element.getBoundingClientRect();
  const line = boxes.filter(({ top, bottom }) => top < last.bottom && last.top < bottom);
  return {
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(({ right }) => right)),
    top: last.top,
    bottom: last.bottom,
  };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxAt = ({ x, y }: Point, size: Size): Box => ({
  left: x,
  right: x + size.width,
  top: y,
  bottom: y + size.height,
});

/** Keeps a badge inside the window. */
export const inside = (at: Point, size: Size, view: Size): Point => ({
  x: Math.min(Math.max(GAP, at.x), Math.max(GAP, view.width - size.width - GAP)),
  y: Math.min(Math.max(GAP, at.y), Math.max(GAP, view.height - size.height - GAP)),
});

/**
 * Where the badge goes beside a text: after it on its line, else on the line above it, in the text's own direction.
 * `isFree` tells whether nothing but the anchor and what it lies in stands at a box.
 */
export function besideText(
  text: Box,
  size: Size,
  view: Size,
  isRtl: boolean,
  isFree: (box: Box) => boolean,
): Point | undefined {
  const middle = Math.round((text.top + Math.min(text.bottom, text.top + 40) - size.height) / 2);
  const start = isRtl ? text.right - size.width : text.left;
  const candidates: readonly Point[] = [
    { x: isRtl ? text.left - GAP - size.width : text.right + GAP, y: middle },
    { x: start, y: text.top - size.height - 4 },
    { x: start, y: text.bottom + 4 },
  ];
  return candidates.find((point) => {
    const box = boxAt(point, size);
    return box.left >= 0 && box.right <= view.width && box.top >= 0 && isFree(box);
  });
}

/** Moves a floating badge clear of every box a person writes in. */
export function clearOf(at: Point, size: Size, view: Size, composers: readonly Box[]): Point {
  const hit = composers.find((box) => overlaps(boxAt(at, size), box));
  if (!hit) return inside(at, size, view);
  return inside({ x: at.x, y: hit.top - size.height - GAP }, size, view);
}

/** The corner a floating badge starts in: under a helpdesk's header, away from the composer at the bottom. */
export const homeCorner = (size: Size, view: Size): Point => ({ x: view.width - size.width - 16, y: 72 });

export const HIDDEN: BadgePlace = { kind: 'hidden' };
