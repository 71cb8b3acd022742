import type { Clock } from '@/domain/sla/clock';
import type { NativeDeadline, SlaMetric } from '@/domain/tickets/observation';
import type { Face } from '../clock/face';
import { LOOK_WORDS, METRIC_WORDS } from '../clock/words';
import { formatDuration } from '../format/duration';
import { isolate } from '../format/isolate';
import { formatWhen } from '../format/when';
import { t, type Word } from '../words';
import type { Shown } from './shown';

const LOOKS = { active: 'ok', paused: 'rest', met: 'met', breached: 'over' } as const;

/** Two clocks that differ by less than this say the same. */
const SAME_SECONDS = 60;

/** How far two deadlines lie apart, told of the one that is named: `same`, `20m earlier than ours`. @param ms negative: it is earlier */
function apart(shown: Shown, ms: number, [earlier, same, later]: readonly [Word, Word, Word]): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < SAME_SECONDS) return t(same);
  return t(ms < 0 ? earlier : later, { time: formatDuration(shown.lang, seconds) });
}

const against = (shown: Shown, dueAt: number, ours: number | undefined): string | undefined =>
  ours === undefined
    ? undefined
    : apart(shown, dueAt - ours, ['card.theirsEarlier', 'card.theirsSame', 'card.theirsLater']);

function told(shown: Shown, native: NativeDeadline, ours: number | undefined): string | undefined {
  if (native.dueAt === undefined) return native.state && t(LOOK_WORDS[LOOKS[native.state]]);
  const parts = [
    t('face.due', { when: formatWhen(shown.lang, shown.zone, native.dueAt, shown.at) }),
    against(shown, native.dueAt, ours),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

const nativesOf = (shown: Shown): readonly NativeDeadline[] => shown.view?.native ?? [];

/** The helpdesk's own deadline for the metric of a face, beside ours: `Zendesk: due 09:40 · 20m earlier than ours`. */
export function nativeLine(shown: Shown, face: Face): string | undefined {
  const native = nativesOf(shown).find(({ metric }) => metric === face.metric);
  const text = native && told(shown, native, face.isEnded ? undefined : face.dueAt);
  return text && t('card.theirs', { name: isolate(shown.helpdeskName), text });
}

/** The helpdesk's deadlines for metrics that have no clock of ours. */
export function otherNatives(shown: Shown): readonly string[] {
  const ours = new Set<SlaMetric>(shown.faces.map(({ metric }) => metric));
  return nativesOf(shown)
    .filter(({ metric }) => !ours.has(metric))
    .flatMap((native) => {
      const text = told(shown, native, undefined);
      if (text === undefined) return [];
      const about = t('face.sentence', { metric: t(METRIC_WORDS[native.metric]), rest: text });
      return [t('card.theirs', { name: isolate(shown.helpdeskName), text: about })];
    });
}

/** Where the helpdesk's deadline leads: that it does, and what ours would be. */
export function ledLines(shown: Shown, clock: Clock): readonly string[] {
  if (clock.ledBy === undefined || clock.breachAt === undefined) return [];
  const leads = t('card.theirsLeads', { name: isolate(shown.helpdeskName) });
  if (clock.oursAt === undefined) return [leads];
  const parts = [
    t('face.due', { when: formatWhen(shown.lang, shown.zone, clock.oursAt, shown.at) }),
    apart(shown, clock.oursAt - clock.breachAt, ['card.oursEarlier', 'card.oursSame', 'card.oursLater']),
  ];
  return [leads, t('card.ours', { text: parts.join(' · ') })];
}
