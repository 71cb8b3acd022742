import type { ImportProblem } from '@/domain/import/import-problem';
import { isolate } from '../../format/isolate';
import { t, type Word } from '../../words';
import { isMappable, ROLE_WORDS, UNIT_WORDS } from './role-words';

/** Sentences of `ImportProblem`s by id. */
export const PROBLEM_WORDS: Readonly<Record<string, Word>> = {
  'import.workbook': 'import.problem.workbook',
  'import.compressed': 'import.problem.compressed',
  'import.pdf': 'import.problem.pdf',
  'import.html': 'import.problem.html',
  'import.xml': 'import.problem.xml',
  'import.encoding': 'import.problem.encoding',
  'import.encoding-guessed': 'import.problem.encodingGuessed',
  'import.nul-bytes': 'import.problem.nulBytes',
  'import.too-large': 'import.problem.tooLarge',
  'import.empty': 'import.problem.empty',
  'import.header-only': 'import.problem.headerOnly',
  'import.unclosed-quote': 'import.problem.unclosedQuote',
  'import.broken-json': 'import.problem.brokenJson',
  'import.no-records': 'import.problem.noRecords',
  'import.unknown-format': 'import.problem.unknownFormat',
  'import.shifted': 'import.problem.shifted',
  'import.wrong-content': 'import.problem.wrongContent',
  'import.wide-rows': 'import.problem.wideRows',
  'import.columns-missing': 'import.problem.columnsMissing',
  'import.duplicate-headings': 'import.problem.duplicateHeadings',
  'import.mixed-date-orders': 'import.problem.mixedDateOrders',
  'import.day-order': 'import.problem.dayOrder',
  'import.day-order-assumed': 'import.problem.dayOrderAssumed',
  'import.zone': 'import.problem.zone',
  'import.zone-assumed': 'import.problem.zoneAssumed',
  'import.unit': 'import.problem.unit',
  'import.unit-found': 'import.problem.unitFound',
  'import.unit-unknown': 'import.problem.unitUnknown',
  'import.turned': 'import.problem.turned',
  'import.lost-ids': 'import.problem.lostIds',
  'import.status-words': 'import.problem.statusWords',
  'import.priority-words': 'import.problem.priorityWords',
  'import.channel-words': 'import.problem.channelWords',
  'import.event-words': 'import.problem.eventWords',
  'import.no-creation-time': 'import.problem.noCreationTime',
  'import.no-first-reply': 'import.problem.noFirstReply',
  'import.no-solve-time': 'import.problem.noSolveTime',
  'import.no-rating': 'import.problem.noRating',
  'import.rating-undated': 'import.problem.ratingUndated',
  'import.whole-log': 'import.problem.wholeLog',
  'import.begun': 'import.problem.begun',
};

const roleNames = (ids: string): string =>
  ids
    .split(', ')
    .map((id) => (isMappable(id) ? t(ROLE_WORDS[id]) : id))
    .join(', ');

function shown(name: string, value: string | number): string {
  if (name === 'roles') return roleNames(String(value));
  if (name === 'unit') return value in UNIT_WORDS ? t(UNIT_WORDS[value as keyof typeof UNIT_WORDS]) : String(value);
  return isolate(String(value));
}

/** What a problem says, in the language of the interface. */
export function sayProblem({ id, values, sentence }: ImportProblem): string {
  const word = PROBLEM_WORDS[id];
  if (word === undefined) return sentence;
  return t(word, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)])));
}
