import { isStable } from './stable';

/** A condition an element fulfils, as a selector, and how well it will hold: 0 to 1. */
export interface Feature {
  readonly css: string;
  readonly weight: number;
}

const TEST_IDS: ReadonlySet<string> = new Set([
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-automation-id',
  'data-test-selector',
]);
const NAMING: Readonly<Record<string, number>> = { name: 0.85, itemprop: 0.9, role: 0.45, for: 0.7 };
/** Attributes whose values are the page's data or its state. */
const DATA_VALUES =
  /^data-(?:.*(?:id|date|time|count|index|key|value|url|href|original|state|status|priority)|v-.*|react.*)$/;

const quoted = (name: string, value: string): string => `[${name}="${value}"]`;

/** Elements whose name says what they are. */
const TELLING_TYPES: Readonly<Record<string, number>> = {
  h1: 0.55,
  time: 0.5,
  article: 0.4,
  main: 0.4,
  header: 0.3,
  h2: 0.35,
  h3: 0.3,
  select: 0.3,
  tr: 0.3,
  dl: 0.2,
};
const typeWeight = (type: string): number => TELLING_TYPES[type] ?? (type.includes('-') ? 0.7 : 0.15);

function ofAttribute(name: string, value: string): Feature | undefined {
  if (TEST_IDS.has(name))
    return isStable(value.replace(/[./]/g, '-')) ? { css: quoted(name, value), weight: 1 } : undefined;
  const weight = NAMING[name];
  if (weight !== undefined) return isStable(value) ? { css: quoted(name, value), weight } : undefined;
  // A tooltip with numbers in it is a time or an id: what is pointed at for it is told from its sisters by having one.
  if (name === 'title' && /\d/.test(value)) return { css: '[title]', weight: 0.42 };
  if (name === 'datetime') return { css: '[datetime]', weight: 0.6 };
  if (!name.startsWith('data-') || /\d/.test(name) || /^data-(?:v-|react)/.test(name)) return undefined;
  if (!DATA_VALUES.test(name) && isStable(value)) return { css: quoted(name, value), weight: 0.8 };
  return { css: `[${name}]`, weight: 0.55 };
}

const hasDataIn = (css: string, data: string): boolean => data.length >= 3 && css.toLowerCase().includes(data);

/**
 * What an element can be told by, the most lasting first. Never a hashed class, never a place in a row.
 * @param data what it says now, in lower case: a class such as `priority-high` on "High" goes with the value
 */
export function featuresOf(element: Element, data = ''): readonly Feature[] {
  const attributes = [...element.attributes].flatMap(({ name, value }) => ofAttribute(name, value) ?? []);
  const classes = [...element.classList]
    .filter(isStable)
    .map((word) => ({ css: `.${CSS_ESCAPE(word)}`, weight: 0.62 }));
  const id = isStable(element.id) ? [{ css: `#${CSS_ESCAPE(element.id)}`, weight: 0.9 }] : [];
  const found = [...id, ...attributes, ...classes].filter(({ css }) => !hasDataIn(css, data));
  return found.sort((a, b) => b.weight - a.weight).slice(0, 8);
}

/** Stable words hold letters, hyphens, underscores and colons only. */
const CSS_ESCAPE = (word: string): string => word.replaceAll(':', '\\:');

/** The element's own conditions, single and in pairs, and at last its bare type. */
export function optionsOf(element: Element, data = ''): readonly Feature[] {
  const features = featuresOf(element, data);
  const classes = features.filter(({ css }) => css.startsWith('.'));
  const pairs = classes.flatMap((one, i) =>
    classes.slice(i + 1).map((other) => ({ css: one.css + other.css, weight: 0.66 })),
  );
  const type = element.localName;
  return [...features, ...pairs, { css: type, weight: typeWeight(type) }];
}
