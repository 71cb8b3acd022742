import { tidy } from '../kit/text';
import { STATUS_CODES } from './vocabulary';

/** The menus of a conversation hold statuses and agents with their numbers, and so tell what the page's translated words mean. */
interface Entry {
  readonly code: string;
  readonly words: string;
  readonly isChosen: boolean;
}

function entries(doc: Document, menu: 'conv-status' | 'conv-user', name: string): readonly Entry[] {
  return [...doc.querySelectorAll(`ul.${menu} li`)].flatMap((item) => {
    const link = item.querySelector(`a[${name}]`);
    const code = link?.getAttribute(name);
    return link && code
      ? [{ code, words: tidy(link.textContent ?? ''), isChosen: item.classList.contains('active') }]
      : [];
  });
}

const statuses = (doc: Document): readonly Entry[] => entries(doc, 'conv-status', 'data-status');
export const users = (doc: Document): readonly Entry[] => entries(doc, 'conv-user', 'data-user_id');

/** The status's word in the code: `active`, `pending`, `closed`, `spam`, `deleted`. */
export function statusNow(doc: Document): string | undefined {
  if (doc.querySelector('ul.conv-status .conv-restore-trigger')) return 'deleted';
  const all = statuses(doc);
  if (all.some(({ code }) => code === 'not_spam')) return 'spam';
  return STATUS_CODES[all.find(({ isChosen }) => isChosen)?.code ?? ''];
}

/** The one entry whose translated words stand in a sentence as words of their own; undefined when none or several do. */
function named(all: readonly Entry[], sentence: string): Entry | undefined {
  const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);
  const found = all.filter(({ words }) => {
    const at = words === '' ? -1 : sentence.lastIndexOf(words);
    return at >= 0 && !isLetter(sentence[at - 1]) && !isLetter(sentence[at + words.length]);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The status a translated sentence names: "Amara Okafor marked as Closed". */
export const statusNamed = (doc: Document, sentence: string): string | undefined =>
  STATUS_CODES[named(statuses(doc), sentence)?.code ?? ''];

/** The agent a translated sentence names, besides the one it begins with: "Bruno Keller assigned to Amara Okafor". */
export const userNamed = (doc: Document, sentence: string): Entry | undefined =>
  named(
    users(doc).filter(({ words }) => !sentence.startsWith(words) || sentence.lastIndexOf(words) > 0),
    sentence,
  );
