import type { BadgePlace } from './badge';
import { type Box, besideText, clearOf, HIDDEN, homeCorner, type Point, type Size, textBox } from './place';

const COMPOSERS = 'textarea, [contenteditable="true"], [contenteditable=""], [role="textbox"]';

const viewOf = (doc: Document): Size => ({
  width: doc.documentElement.clientWidth,
  height: doc.documentElement.clientHeight,
});

const isRtl = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';

/** Whether only the anchor, the badge itself and what contains the anchor are found at the corners and middle of a box. */
function isFreeAround(anchor: Element, host: Element): (box: Box) => boolean {
  const doc = anchor.ownerDocument;
  return (box) => {
    const y = (box.top + box.bottom) / 2;
    const xs = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
    return xs.every((x) => {
      const at = doc.elementsFromPoint(x, y).find((element) => element !== host);
      return at === undefined || at.contains(anchor) || anchor.contains(at);
    });
  };
}

/** Whether a person can see the anchor now: inside the window, and neither scrolled away nor under a dialog. */
function isVisible(anchor: Element, text: Box, view: Size, host: Element): boolean {
  if (text.bottom <= 0 || text.top >= view.height || text.right <= 0 || text.left >= view.width) return false;
  const doc = anchor.ownerDocument;
  const x = Math.min(Math.max(text.left + 2, 1), view.width - 1);
  const y = Math.min(Math.max((text.top + text.bottom) / 2, 1), view.height - 1);
  const at = doc.elementsFromPoint(x, y).find((element) => element !== host);
  return at === undefined || at.contains(anchor) || anchor.contains(at);
}

/** Where the badge goes now: beside its anchor, hidden with it, or floating where the user left it. */
export function placeBadge(
  doc: Document,
  host: Element,
  size: Size,
  anchor: Element | undefined,
  remembered: Point | undefined,
): BadgePlace {
  const view = viewOf(doc);
  if (anchor?.isConnected) {
    const text = textBox(anchor);
    if (!isVisible(anchor, text, view, host)) return HIDDEN;
    const beside = besideText(text, size, view, isRtl(anchor), isFreeAround(anchor, host));
    if (beside) return { kind: 'beside', ...beside };
  }
  const composers = [...doc.querySelectorAll(COMPOSERS)].map((element) => element.getBoundingClientRect());
  return { kind: 'floating', ...clearOf(remembered ?? homeCorner(size, view), size, view, composers) };
}
