/**
 * Whether a word of a page's own (a class, an id, the value of an attribute) was written by a person and means something: what a
 * build tool made (`css-1x2y3z`, `sc-bdVaJa`, `Badge_root__aX3f9`), what counts (`row-17`), what says how something looks (`flex`,
 * `text-sm`) or how it stands just now (`active`, `unread`) will be another tomorrow.
 */
export function isStable(word: string): boolean {
  if (word.length < 2 || word.length > 60 || !/^[\p{L}][\p{L}_:-]*$/u.test(word)) return false;
  return !MADE.test(word) && !LOOKS.test(word) && !STATES.has(word.toLowerCase()) && !isRandom(word);
}

const MADE = /^(?:css|sc|jsx|emotion|styled|svelte|ng|_ng|v|ember|makeStyles|jss|Mui)[-_]|^data-v-/;
const LOOKS =
  /^(?:flex|grid|block|inline(?:-.+)?|hidden|relative|absolute|sticky|truncate|clearfix|container|[pm][xytrblse]?-.+|[wh]-.+|min-.+|max-.+|text-.+|bg-.+|border.*|rounded.*|shadow.*|font-.+|leading-.+|items-.+|justify-.+|self-.+|gap-.+|space-.+|col|cols?-.+|row|rows?-.+|d-.+|pull-.+|float-.+|align-.+|order-.+|z-.+|top-.+|bottom-.+|left|right|splitcontent.*|(?:odd|even)line)$/;
const STATES: ReadonlySet<string> = new Set(
  'active selected current open opened closed expanded collapsed collapse show shown hide hover focus focused visible loading loaded unread read odd even first last disabled enabled checked highlighted new fade in ltr rtl mine own me'.split(
    ' ',
  ),
);

/** Parts of a word, by hyphens, underscores and humps. */
const partsOf = (word: string): readonly string[] =>
  word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[-_:\s]+/)
    .filter(Boolean);

/** Letters as chance gives them: humps of one or two letters, or five and more of them without a vowel. */
function isRandom(word: string): boolean {
  const parts = partsOf(word);
  const humps = word.split(/(?=\p{Lu})/u).filter(Boolean);
  const isHumpy = humps.length >= 3 && word.length / humps.length < 2.6;
  const isVowelless = parts.some((part) => /^[a-z]{5,}$/i.test(part) && !/[aeiouy]/i.test(part));
  return isHumpy || isVowelless;
}

/** Words that tell what something is in a helpdesk, in the page's own classes and attributes. */
export const isTelling = (word: string, about: RegExp): boolean => partsOf(word).some((part) => about.test(part));
