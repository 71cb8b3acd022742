import type { RatingScale } from '../tickets/event';
import { type FileWord, WORD_ROLES } from './file-words';
import type { ExportFormat } from './format';
import { type ImportProblem, note } from './import-problem';
import type { JudgedColumn } from './judge-times';
import type { ImportMapping } from './mapping';
import { CHANNEL_WORDS, EVENT_WORDS, PRIORITY_WORDS, STATUS_WORDS } from './vocabulary';

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

const SENTENCES = {
  status: 'Status words not known yet: {words}. Tickets in them keep the word; say what they mean to count them.',
  priority: 'Priority words not known: {words}. They are left out.',
  channel: 'Channel words not known: {words}. They are left out.',
  event: 'Event words not known: {words}. They are left out; say what they mean to count them.',
} as const;

/** Says which words nobody knows. */
export function judgeWords(words: readonly FileWord[]): readonly ImportProblem[] {
  return WORD_ROLES.flatMap((role) => {
    const unknown = words.filter((word) => word.role === role && word.meaning === undefined);
    if (unknown.length === 0) return [];
    const listed = unknown.slice(0, 12).map(({ text }) => text);
    return [note(`${role}-words`, SENTENCES[role], { words: listed.join(', ') })];
  });
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
