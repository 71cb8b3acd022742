import type { RatingScale } from '../tickets/event';
import type { ExportFormat } from './format';
import { type ImportProblem, note } from './import-problem';
import type { JudgedColumn } from './judge-times';
import type { ImportMapping } from './mapping';
import type { Role } from './roles';
import { CHANNEL_WORDS, EVENT_WORDS, inWords, PRIORITY_WORDS, STATUS_WORDS } from './vocabulary';

type Words = ImportMapping['words'];

/** Status, priority, channel and event words of a file: the person's, then the format's, then the general ones. */
export function wordsOf(format: ExportFormat, chosen: Partial<Words> | undefined): Words {
  return {
    status: { ...STATUS_WORDS, ...format.statusWords, ...chosen?.status },
    priority: { ...PRIORITY_WORDS, ...format.priorityWords, ...chosen?.priority },
    channel: { ...CHANNEL_WORDS, ...format.channelWords, ...chosen?.channel },
    event: { ...EVENT_WORDS, ...chosen?.event },
  };
}

/** Words of a column that no vocabulary knows, the most frequent first. */
export function unknownWords(
  judged: readonly JudgedColumn[],
  role: Role,
  known: Readonly<Record<string, unknown>>,
): readonly string[] {
  const words = judged.find(({ column }) => column.role === role)?.profile.words;
  return [...(words?.values() ?? [])]
    .filter(({ text }) => inWords(known, text) === undefined)
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text);
}

const SENTENCES = {
  status: 'Status words not known yet: {words}. Tickets in them keep the word; say what they mean to count them.',
  priority: 'Priority words not known: {words}. They are left out.',
  channel: 'Channel words not known: {words}. They are left out.',
} as const;

/** Says which words nobody knows. Events are looked up among the status words too. */
export function judgeWords(judged: readonly JudgedColumn[], words: Words): readonly ImportProblem[] {
  const problems = (['status', 'priority', 'channel'] as const).flatMap((role) => {
    const unknown = unknownWords(judged, role, words[role]);
    return unknown.length === 0
      ? []
      : [note(`${role}-words`, SENTENCES[role], { words: unknown.slice(0, 12).join(', ') })];
  });
  const events = unknownWords(judged, 'event', { ...words.status, ...words.event });
  if (events.length === 0) return problems;
  const sentence = 'Event words not known: {words}. They are left out; say what they mean to count them.';
  return [...problems, note('event-words', sentence, { words: events.slice(0, 12).join(', ') })];
}

const GOOD_BAD = new Set([
  'good',
  'bad',
  'offered',
  'unoffered',
  'not offered',
  'good with comment',
  'bad with comment',
]);

/** The scale ratings are given on, as far as the values say. A 1–5 file of happy customers is taken for five points. */
export function judgeScale(judged: readonly JudgedColumn[], format: ExportFormat): RatingScale | undefined {
  const profile = judged.find(({ column }) => column.role === 'rating')?.profile;
  if (profile === undefined || profile.filled === 0) return format.ratingScale;
  const { read, least, most } = profile.numbers;
  const texts = [...(profile.words?.keys() ?? [])];
  if (texts.length > 0 && texts.every((text) => GOOD_BAD.has(text))) return 'good-bad';
  if (texts.some((text) => format.ratingWords !== undefined && text in format.ratingWords) && read === 0)
    return format.ratingScale;
  if (read === 0) return format.ratingScale;
  if (most >= 100 || least <= -100) return 'freshdesk';
  if (most > 5 || least < 1) return most <= 1 ? 'good-bad' : '10-point';
  return '5-point';
}
