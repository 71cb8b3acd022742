import { PIERCE, SELF } from '@/domain/packs/check-selector';
import type { Pack } from '@/domain/packs/pack';

const SELECTOR_KEYS: ReadonlySet<string> = new Set(['at', 'item', 'list', 'row', 'more', 'anchor', 'selector']);

function selectorsIn(value: unknown, key: string): readonly string[] {
  if (typeof value === 'string') return SELECTOR_KEYS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => selectorsIn(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => selectorsIn(inner, name));
}

function isParsed(selector: string): boolean {
  if (selector === SELF) return true;
  const empty = document.createDocumentFragment();
  try {
    for (const step of selector.replace(/^>>> /, '').split(PIERCE)) empty.querySelector(step);
    return true;
  } catch {
    // The grammar let it pass, this browser does not.
    return false;
  }
}

/** A selector of a pack that this browser cannot parse; undefined when it can parse all of them. */
export const refusedSelector = (pack: Pack): string | undefined => selectorsIn(pack, '').find((one) => !isParsed(one));
