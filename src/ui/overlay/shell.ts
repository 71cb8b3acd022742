import type { Language } from '../format/language';
import tokens from '../tokens.css?inline';

/** Element names of what the overlay adds to a page; a watcher of that page leaves their changes alone. */
export const OVERLAY_ELEMENTS = ['helpclock-ticket', 'helpclock-row', 'helpclock-teach'] as const;

/**
 * An element with a closed shadow root, its own direction and language, and none of the page's styles.
 * The styles stand in a `style` element: Firefox refuses `adoptedStyleSheets` from a content script.
 */
export function shell(
  doc: Document,
  name: (typeof OVERLAY_ELEMENTS)[number],
  lang: Language,
  css: string,
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = doc.createElement(name);
  host.dir = lang.dir;
  host.lang = lang.base;
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = tokens + css;
  root.append(style);
  return { host, root };
}
