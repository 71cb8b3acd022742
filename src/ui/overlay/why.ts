import type { Clock, Stretch } from '@/domain/sla/clock';
import { LOOK_WORDS, METRIC_WORDS } from '../clock/words';
import { formatDuration } from '../format/duration';
import { isolate } from '../format/isolate';
import { formatClock, formatDay, formatWhen } from '../format/when';
import { t, type Word } from '../words';
import type { Shown } from './shown';

/** Stretches told one by one before the list would hide what matters. */
const MOST_LINES = 6;

const STRETCH_WORDS = {
  closed: 'card.closed',
  paused: 'card.paused',
  solved: 'card.solved',
} as const satisfies Record<Exclude<Stretch['kind'], 'open'>, Word>;

function stretchLine(shown: Shown, stretch: Stretch): string | undefined {
  if (stretch.kind === 'open') return undefined;
  const { lang, zone, at } = shown;
  const isOneDay = formatDay(lang, zone, stretch.from) === formatDay(lang, zone, stretch.to);
  const to = isOneDay ? formatClock(lang, zone, stretch.to) : formatWhen(lang, zone, stretch.to, at);
  return t(STRETCH_WORDS[stretch.kind], { from: formatWhen(lang, zone, stretch.from, at), to });
}

/** Counted seconds by who held the ticket, longest first. */
function heldLines(shown: Shown, stretches: readonly Stretch[]): readonly string[] {
  const held = new Map<string, number>();
  for (const { holder, counted } of stretches) {
    if (counted === 0 || holder === undefined) continue;
    const name = holder.name ?? holder.id ?? '';
    held.set(name, (held.get(name) ?? 0) + counted);
  }
  return [...held]
    .sort((a, b) => b[1] - a[1])
    .map(([name, counted]) => {
      const time = formatDuration(shown.lang, counted);
      return name === '' ? t('card.heldNobody', { time }) : t('card.held', { time, name: isolate(name) });
    });
}

/** Why a clock reads as it does: promise, hours, start, when it rested, who held the ticket. */
export function whyLines(shown: Shown, clock: Clock): readonly string[] {
  const names = shown.view?.names ?? {};
  const used = clock.elapsed === undefined || clock.target === undefined ? undefined : clock.elapsed;
  const policy = clock.policyId === undefined ? undefined : names[clock.policyId];
  const schedule = clock.scheduleId === undefined ? undefined : names[clock.scheduleId];
  const stretches = clock.stretches ?? [];
  const rests = stretches.map((stretch) => stretchLine(shown, stretch)).filter((line) => line !== undefined);
  return [
    ...(policy === undefined ? [] : [t('card.policy', { name: isolate(policy) })]),
    ...(clock.hours === 'calendar' ? [t('card.calendar')] : []),
    ...(clock.hours !== 'calendar' && schedule !== undefined ? [t('card.schedule', { name: isolate(schedule) })] : []),
    ...(clock.activatedAt === undefined
      ? []
      : [t('card.started', { when: formatWhen(shown.lang, shown.zone, clock.activatedAt, shown.at) })]),
    ...(used === undefined || clock.target === undefined
      ? []
      : [
          t('card.usedOf', {
            used: formatDuration(shown.lang, used),
            target: formatDuration(shown.lang, clock.target),
          }),
        ]),
    ...rests.slice(-MOST_LINES),
    ...heldLines(shown, stretches),
  ];
}

const NATIVE_LOOKS = { active: 'ok', paused: 'rest', met: 'met', breached: 'over' } as const;

/** The helpdesk's own deadlines, word for word apart from ours, and the newest rating. */
export function nativeLines(shown: Shown): readonly string[] {
  const lines = (shown.view?.native ?? []).map((native) => {
    const label = isolate(native.label ?? t(METRIC_WORDS[native.metric]));
    if (native.dueAt !== undefined) {
      return t('card.theirsOf', { label, when: formatWhen(shown.lang, shown.zone, native.dueAt, shown.at) });
    }
    return native.state && t('card.theirsState', { label, state: t(LOOK_WORDS[NATIVE_LOOKS[native.state]]) });
  });
  return lines.filter((line) => line !== undefined);
}
