/**
 * What a selector in a pack may be. A stranger wrote it and a page's every change asks it again, so the grammar is small: types, ids,
 * classes, attributes, a few plain pseudo-classes; and what makes matching slow (`:has`, nested functions, ladders of combinators,
 * a bare `*`) is left out.
 */
export type SelectorProblem = 'selector-empty' | 'selector-long' | 'selector-complex' | 'selector-bad';

/** Steps into open shadow roots; at the front, into that of the element one starts from. */
export const PIERCE = ' >>> ';

/** The message or row one starts from. */
export const SELF = '&';

const MOST_CHARACTERS = 400;
const MOST_ROOTS = 5;
const MOST_COMPOUNDS = 6;
/** `~` walks over all siblings: once is enough. */
const MOST_SIBLINGS = 1;
const MOST_SIMPLE = 8;
const MOST_LISTED = 6;

const NAME = String.raw`-?[A-Za-z_\u00a0-\uffff][\w\-\u00a0-\uffff]*`;
const ESCAPED = String.raw`(?!-?\d|-?(?![\w\-\u00a0-\uffff\\]))(?:[\w\-\u00a0-\uffff]|\\[^\n0-9a-fA-F]|\\[0-9a-fA-F]{1,6} ?)+`;
const VALUE = String.raw`(?:"[^"\\\n]*"|'[^'\\\n]*'|${NAME})`;
const SIMPLE = [
  `[#.]${ESCAPED}`,
  String.raw`\[\s*${NAME}(?::${NAME})?\s*(?:[~|^$*]?=\s*${VALUE}\s*[is]?\s*)?\]`,
  String.raw`:(?:first-child|last-child|only-child|first-of-type|last-of-type|empty|checked|disabled|enabled)(?![\w(-])`,
  // For columns written by hand; proposals never count.
  String.raw`:nth-(?:last-)?(?:child|of-type)\([1-9]\d{0,2}\)`,
].join('|');
/** One element's conditions; `:not()` and `:is()` hold simple ones only. */
const NEGATED = String.raw`:(?:not|is)\(\s*(?:${NAME}|${SIMPLE})(?:\s*,\s*(?:${NAME}|${SIMPLE})){0,3}\s*\)`;
const TYPE = new RegExp(`^(?:${NAME}|\\*)`, 'u');
const CONDITION = new RegExp(`^(?:${SIMPLE}|${NEGATED})`, 'u');
const COMBINATOR = /^(?:\s*([>+~])\s*|\s+)(?=\S)/;

interface Compound {
  readonly rest: string;
  readonly conditions: number;
  readonly isBare: boolean;
}

/** Takes one compound off the front; undefined when there is none. */
function takeCompound(text: string): Compound | undefined {
  const type = TYPE.exec(text)?.[0] ?? '';
  let rest = text.slice(type.length);
  let conditions = 0;
  for (let found = CONDITION.exec(rest); found; found = CONDITION.exec(rest)) {
    conditions += 1;
    rest = rest.slice(found[0].length);
  }
  if (type === '' && conditions === 0) return undefined;
  return { rest, conditions, isBare: type === '*' && conditions === 0 };
}

function checkComplex(text: string): { readonly rest: string } | SelectorProblem {
  let rest = text.trim();
  let siblings = 0;
  for (let compounds = 1; ; compounds += 1) {
    const compound = takeCompound(rest);
    if (!compound) return 'selector-bad';
    if (compounds > MOST_COMPOUNDS || compound.conditions > MOST_SIMPLE || compound.isBare) return 'selector-complex';
    rest = compound.rest;
    if (/^\s*(?:,|$)/.test(rest)) return { rest: rest.trimStart() };
    const combinator = COMBINATOR.exec(rest);
    if (!combinator) return 'selector-bad';
    if (combinator[1] === '~') siblings += 1;
    if (siblings > MOST_SIBLINGS) return 'selector-complex';
    rest = rest.slice(combinator[0].length);
  }
}

function checkInOneRoot(text: string): SelectorProblem | undefined {
  let rest = text;
  for (let listed = 1; ; listed += 1) {
    if (listed > MOST_LISTED) return 'selector-complex';
    const checked = checkComplex(rest);
    if (typeof checked === 'string') return checked;
    if (checked.rest === '') return undefined;
    rest = checked.rest.slice(1);
  }
}

/** Why a selector may not be used; undefined when it may. */
export function checkSelector(text: string): SelectorProblem | undefined {
  if (text.trim() === '') return 'selector-empty';
  if (text === SELF) return undefined;
  if (text.length > MOST_CHARACTERS) return 'selector-long';
  if (/:has\(|:host|::|\/\*/.test(text)) return 'selector-complex';
  const roots = text.replace(/^>>> /, '').split(PIERCE);
  if (roots.length > MOST_ROOTS) return 'selector-complex';
  return roots.map(checkInOneRoot).find((problem) => problem !== undefined);
}
