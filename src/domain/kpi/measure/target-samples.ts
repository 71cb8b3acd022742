import type { ClockCycle } from '../../sla/clock';
import { isTold } from '../../sla/is-told';
import type { Actor } from '../../tickets/facts';
import { SLA_METRICS, type SlaMetric } from '../../tickets/observation';
import { MARK } from '../sample';
import { holderAt, lastReplier } from './holder';
import type { Draft } from './measure-ticket';
import { isLoneReply } from './reply-samples';
import type { Story } from './story';

/** Every instance of every promise: met, broken, or still open. The helpdesk's own verdicts stand beside ours, marked. */
export function targetSamples(story: Story): readonly Draft[] {
  const ours = story.clocks.clocks.flatMap((clock) =>
    [...clock.earlier, clock].flatMap((cycle) => cycleSample(cycle, clock.metric, story) ?? []),
  );
  return [...ours, ...vendorVerdicts(story)];
}

function cycleSample(cycle: ClockCycle, metric: SlaMetric, story: Story): Draft | undefined {
  if (cycle.target === undefined || cycle.state === 'inactive' || cycle.state === 'cancelled') return undefined;
  const at = cycle.state === 'met' ? cycle.fulfilledAt : cycle.breachAt;
  const actor = cycleActor(cycle, story);
  return {
    kind: 'target',
    isWhole: isTold(story.life) || (metric === 'first_reply' && cycle.cycle === 1 && isLoneReply(story)),
    marks: verdict(cycle) | precision(cycle),
    values: { code: SLA_METRICS.indexOf(metric) },
    ...(at === undefined ? {} : { at }),
    ...(actor === undefined ? {} : { actor }),
  };
}

/** An open cycle is undecided whatever the clock says now: whether its deadline has passed is judged when a KPI is computed. */
function verdict({ state, fulfilledAt, isPaused, breachAt }: ClockCycle): number {
  if (state === 'met') return MARK.met;
  if (state === 'breached' && (fulfilledAt !== undefined || isPaused || breachAt === undefined)) return MARK.breached;
  return MARK.undecided;
}

const precision = (cycle: ClockCycle): number =>
  cycle.precision === 'relative' ? MARK.coarse : cycle.precision === 'minute' ? MARK.minute : 0;

function cycleActor({ fulfilledAt, breachAt }: ClockCycle, { holding, conversation }: Story): Actor | undefined {
  if (fulfilledAt !== undefined)
    return lastReplier(conversation.replies, fulfilledAt) ?? holderAt(holding, fulfilledAt);
  return breachAt === undefined ? undefined : holderAt(holding, breachAt);
}

function vendorVerdicts({ life, conversation, solves }: Story): readonly Draft[] {
  const { isFirstReplySlaMet, isResolutionSlaMet } = life.reported ?? {};
  const created = conversation.createdAt?.at;
  const repliedAt = conversation.replies[0]?.at ?? created;
  const solvedAt = solves.at(-1)?.at ?? created;
  return [
    ...vendorVerdict(isFirstReplySlaMet, 'first_reply', repliedAt),
    ...vendorVerdict(isResolutionSlaMet, 'resolution', solvedAt),
  ];
}

function vendorVerdict(isMet: boolean | undefined, metric: SlaMetric, at: Draft['at']): readonly Draft[] {
  if (isMet === undefined || at === undefined) return [];
  const marks = MARK.vendor | (isMet ? MARK.met : MARK.breached);
  return [{ kind: 'target', at, marks, isWhole: true, values: { code: SLA_METRICS.indexOf(metric) } }];
}
