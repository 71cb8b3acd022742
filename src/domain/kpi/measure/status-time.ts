import type { Status } from '../../tickets/facts';
import type { TicketLife } from '../../tickets/life';
import { MARK } from '../sample';
import type { MeasureContext } from './context';
import { isSolvedStatus } from './solves';
import { type Dated, dated, reportedSpan, type Span, spanOf } from './span';
import { hasToldStatuses } from './told-statuses';

/** Time a ticket spent waiting for us, for the customer, on hold; each both ways. */
export interface StatusTimes {
  /** New, open and on hold: what the requester waited. */
  readonly wait?: Span;
  /** New and open. */
  readonly work?: Span;
  readonly pending?: Span;
  readonly hold?: Span;
}

type Part = 'work' | 'pending' | 'hold';

const partOf = (status: Status): Part => (status === 'pending' || status === 'hold' ? status : 'work');

/** Sums the history of statuses up to `until`; where it is not known the helpdesk's own sums stand in. */
export function statusTimes(
  life: TicketLife,
  createdAt: Dated | undefined,
  until: Dated,
  context: MeasureContext,
): StatusTimes {
  const steps = createdAt === undefined ? undefined : stepsOf(life, createdAt);
  return steps === undefined ? reportedTimes(life) : sumSteps(steps, until, context);
}

interface Step extends Dated {
  readonly status: Status;
}

/** The statuses in force and from when; undefined when the history has gaps. */
function stepsOf(life: TicketLife, createdAt: Dated): readonly Step[] | undefined {
  if (!hasToldStatuses(life)) return undefined;
  const steps: Step[] = [{ ...createdAt, status: life.initially?.status ?? 'new' }];
  for (const event of life.events) {
    if (event.kind === 'reopened') steps.push({ ...dated(event), status: 'open' });
    if (event.kind === 'status' && event.status !== undefined) steps.push({ ...dated(event), status: event.status });
  }
  return steps;
}

function sumSteps(steps: readonly Step[], until: Dated, context: MeasureContext): StatusTimes {
  const sums: Record<Part, Span> = { work: NONE, pending: NONE, hold: NONE };
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1] ?? until;
    const to = next.at < until.at ? next : until;
    if (isSolvedStatus(step.status) || step.at >= until.at) continue;
    const part = partOf(step.status);
    sums[part] = plus(sums[part], spanOf(step, to, context));
  }
  return { ...sums, wait: plus(sums.work, sums.hold) };
}

const NONE: Span = { calendar: 0, business: 0, marks: 0 };

function plus(a: Span, b: Span): Span {
  return {
    ...(a.calendar === undefined || b.calendar === undefined ? {} : { calendar: a.calendar + b.calendar }),
    ...(a.business === undefined || b.business === undefined ? {} : { business: a.business + b.business }),
    marks: a.marks | b.marks,
  };
}

const less = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

function reportedTimes({ reported = {} }: TicketLife): StatusTimes {
  const wait = reportedSpan(reported.requesterWaitTime, reported.requesterWaitTimeBusiness);
  const pending = reportedSpan(reported.agentWaitTime, reported.agentWaitTimeBusiness);
  const hold = reportedSpan(reported.onHoldTime, reported.onHoldTimeBusiness);
  const work = reportedSpan(less(wait?.calendar, hold?.calendar), less(wait?.business, hold?.business));
  return {
    ...(wait === undefined ? {} : { wait }),
    ...(pending === undefined ? {} : { pending }),
    ...(hold === undefined ? {} : { hold }),
    ...(work === undefined ? {} : { work: { ...work, marks: work.marks | MARK.vendor } }),
  };
}
