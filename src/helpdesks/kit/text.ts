/** Collapses white space, no-break spaces (U+00A0, U+202F) included, and drops direction marks around it. */
export const tidy = (raw: string): string =>
  raw
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text of the first element that fits, tidied; undefined when there is none or it is blank. */
export function text(root: ParentNode, selector: string): string | undefined {
  const raw = root.querySelector(selector)?.textContent;
  return raw ? tidy(raw) || undefined : undefined;
}

/** An attribute of the first element that fits; undefined when missing or blank. */
export function attr(root: ParentNode, selector: string, name: string): string | undefined {
  return root.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

/** The tooltip of an element. Bootstrap moves `title` to `data-original-title` (v5: `data-bs-original-title`) and empties it. */
export function tooltip(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  for (const name of ['data-original-title', 'data-bs-original-title', 'title']) {
    const value = tidy(element.getAttribute(name) ?? '');
    if (value) return value;
  }
  return undefined;
}

/** The first reader that finds something; readers stand newest layout first. */
export function firstOf<In, Out>(...readers: readonly ((from: In) => Out | undefined)[]) {
  return (from: In): Out | undefined => {
    for (const reader of readers) {
      const found = reader(from);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
