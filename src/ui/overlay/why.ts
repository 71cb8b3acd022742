import type { Clock, Stretch } from '@/domain/sla/clock';
import { formatDuration } from '../format/duration';
import { isolate } from '../format/isolate';
import { formatClock, formatDay, formatWhen } from '../format/when';
import { t, type Word } from '../words';
import type { Shown } from './shown';

/** Stretches told one by one before the list would hide what matters. */
const MOST_LINES = 6;

/** A named line of the explanation. */
export interface WhyLine {
  readonly name: string;
  readonly text: string;
}

const STRETCH_WORDS = {
  closed: 'card.closed',
  paused: 'card.paused',
  solved: 'card.solved',
} as const satisfies Record<Exclude<Stretch['kind'], 'open'>, Word>;

const line = (name: Word, text: string | undefined): readonly WhyLine[] =>
  text === undefined ? [] : [{ name: t(name), text }];

/** Neighbours of one kind told as one: who held the ticket does not matter to when it rested. */
function joined(stretches: readonly Stretch[]): readonly Pick<Stretch, 'from' | 'to' | 'kind'>[] {
  const joint: Pick<Stretch, 'from' | 'to' | 'kind'>[] = [];
  for (const { from, to, kind } of stretches) {
    const last = joint.at(-1);
    if (last?.kind === kind && last.to === from) joint[joint.length - 1] = { ...last, to };
    else joint.push({ from, to, kind });
  }
  return joint;
}

function restLine({ lang, zone, at }: Shown, { from, to, kind }: Pick<Stretch, 'from' | 'to' | 'kind'>) {
  if (kind === 'open') return [];
  const isOneDay = formatDay(lang, zone, from) === formatDay(lang, zone, to);
  const end = isOneDay ? formatClock(lang, zone, to) : formatWhen(lang, zone, to, at);
  return line(STRETCH_WORDS[kind], t('card.span', { from: formatWhen(lang, zone, from, at), to: end }));
}

/** Counted seconds by who held the ticket, longest first. */
function heldLine({ lang }: Shown, stretches: readonly Stretch[]): readonly WhyLine[] {
  const held = new Map<string, number>();
  for (const { holder, counted } of stretches) {
    if (counted === 0) continue;
    const name = holder?.name ?? holder?.id ?? '';
    held.set(name, (held.get(name) ?? 0) + counted);
  }
  const told = [...held]
    .sort((a, b) => b[1] - a[1])
    .map(([name, counted]) =>
      t('card.held', { time: formatDuration(lang, counted), name: name === '' ? t('due.nobody') : isolate(name) }),
    );
  return told.length === 0 ? [] : line('card.holders', told.join(t('list.comma')));
}

/** Why a clock reads as it does: promise, hours, start, when it rested, who held the ticket. */
export function whyLines(shown: Shown, clock: Clock): readonly WhyLine[] {
  const { names } = shown.view ?? {};
  const policy = clock.policyId === undefined ? undefined : names?.policies[clock.policyId];
  const schedule = clock.scheduleId === undefined ? undefined : names?.schedules[clock.scheduleId];
  const stretches = clock.stretches ?? [];
  const { elapsed, target, activatedAt } = clock;
  return [
    ...line('card.policy', policy && isolate(policy)),
    ...line('card.hours', clock.hours === 'calendar' ? t('card.calendar') : schedule && isolate(schedule)),
    ...line('card.started', activatedAt && formatWhen(shown.lang, shown.zone, activatedAt, shown.at)),
    ...line(
      'card.used',
      elapsed === undefined || target === undefined
        ? undefined
        : t('card.usedOf', {
            used: formatDuration(shown.lang, elapsed),
            target: formatDuration(shown.lang, target),
          }),
    ),
    ...joined(stretches)
      .flatMap((stretch) => restLine(shown, stretch))
      .slice(-MOST_LINES),
    ...heldLine(shown, stretches),
  ];
}
