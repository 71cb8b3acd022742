/** Below this share of white a background counts as dark. */
const DARK_BELOW = 0.4;

/** The colour a page lies on: the first background from the body outwards that is not see-through. */
function groundOf(doc: Document): readonly number[] | undefined {
  for (const element of [doc.body, doc.documentElement]) {
    if (!element) continue;
    const colour = doc.defaultView?.getComputedStyle(element).backgroundColor ?? '';
    const [r, g, b, a] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    if (r !== undefined && g !== undefined && b !== undefined && a !== 0) return [r, g, b];
  }
  return undefined;
}

/** Whether a page is light or dark, by the lightness of its ground; for helpdesks whose adapter does not tell. */
export function pageTheme(doc: Document): 'light' | 'dark' {
  const [r = 255, g = 255, b = 255] = groundOf(doc) ?? [];
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 < DARK_BELOW ? 'dark' : 'light';
}
