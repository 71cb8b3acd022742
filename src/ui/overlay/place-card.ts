const GAP = 4;

/** Puts the open card under its badge, or above it where there is more room, inside the window. */
export function placeCard(badge: HTMLElement, card: HTMLElement, dir: 'ltr' | 'rtl'): void {
  const root = badge.ownerDocument.documentElement;
  const from = badge.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const start = dir === 'rtl' ? from.right - width : from.left;
  const x = Math.min(Math.max(GAP, start), Math.max(GAP, root.clientWidth - width - GAP));
  const isBelow = from.bottom + GAP + height <= root.clientHeight || from.top < root.clientHeight - from.bottom;
  const y = isBelow ? from.bottom + GAP : from.top - GAP - height;
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(Math.max(GAP, y))}px`;
}
