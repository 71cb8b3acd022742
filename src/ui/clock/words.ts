import type { SlaMetric } from '@/domain/tickets/observation';
import { formatBrief, formatDuration } from '../format/duration';
import type { Language } from '../format/language';
import { formatWhen } from '../format/when';
import { t, type Word } from '../words';
import type { Face, Look } from './face';

export const METRIC_WORDS = {
  first_reply: 'metric.firstReply',
  next_reply: 'metric.nextReply',
  resolution: 'metric.resolution',
  periodic_update: 'metric.periodicUpdate',
} as const satisfies Record<SlaMetric, Word>;

export const LOOK_WORDS = {
  ok: 'look.ok',
  risk: 'look.risk',
  over: 'look.over',
  rest: 'look.rest',
  met: 'look.met',
  none: 'look.none',
} as const satisfies Record<Look, Word>;

/** Overdue time is told in whole minutes, from one on: seconds past a deadline help nobody. */
const overdue = (left: number): number => Math.max(60, Math.floor(-left / 60) * 60);

const rough = (face: Face, text: string): string => (face.isRough ? t('face.about', { text }) : text);

/** `1h 10m left`, `12m over`, `paused · 6h 40m left`, `met`. */
export function faceText(lang: Language, face: Face): string {
  if (face.look === 'met') return t('look.met');
  if (face.left === undefined) return t('face.noTarget');
  if (face.look === 'over') {
    const time = rough(face, formatDuration(lang, overdue(face.left)));
    return face.isEnded ? t('face.missedBy', { time }) : t('face.over', { time });
  }
  const time = rough(face, formatDuration(lang, Math.max(0, face.left)));
  return face.isPaused ? t('face.pausedLeft', { time }) : t('face.left', { time });
}

/** The wall time it is due, `due Mon 10:00`; empty where no deadline stands. */
export function dueText(lang: Language, face: Face, zone: string, at: number): string {
  if (face.isEnded || face.look === 'over' || face.isPaused || face.dueAt === undefined) return '';
  return t('face.due', { when: formatWhen(lang, zone, face.dueAt, at) });
}

/** What a queue row shows: `24m`, `2h`; nothing beside the sign of a paused clock. */
export function briefText(lang: Language, face: Face): string {
  if (face.left === undefined || face.isEnded || face.look === 'rest') return '';
  return rough(face, formatBrief(lang, face.look === 'over' ? overdue(face.left) : Math.max(0, face.left)));
}

/** The whole face as one sentence, for tooltips and screen readers: `First reply: at risk, 24m left, due 15:40`. */
export function faceSentence(lang: Language, face: Face, zone: string, at: number): string {
  const parts = [t(LOOK_WORDS[face.look]), faceText(lang, face), dueText(lang, face, zone, at)];
  const told = parts.filter((part, i) => part !== '' && parts.indexOf(part) === i);
  return t('face.sentence', { metric: t(METRIC_WORDS[face.metric]), rest: told.join(t('list.comma')) });
}
