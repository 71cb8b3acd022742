import type { TicketClocks } from '../../sla/clock';
import { isTold } from '../../sla/is-told';
import type { Actor } from '../../tickets/facts';
import type { Instant } from '../../time/instant';
import { MARK } from '../sample';
import { worthParts } from '../worth';
import { DAY_MS } from './context';
import { holderAt, lastReplier, personOf } from './holder';
import type { Draft } from './measure-ticket';
import { lengths, outsideMarks } from './reply-samples';
import type { Solve } from './solves';
import { reportedSpan, type Span, spanOf, withVendorBusiness } from './span';
import { statusTimes } from './status-time';
import type { Story } from './story';
import { hasToldStatuses } from './told-statuses';

/** The ticket's creation, with what became of it. */
export function createdSamples(story: Story): readonly Draft[] {
  const { createdAt } = story.conversation;
  if (createdAt === undefined) return [];
  const { conversation, life } = story;
  const marks =
    createdAt.marks |
    outsideMarks(story) |
    knownMarks(story) |
    (story.isSolved ? MARK.solved : 0) |
    (isStatusKnown(story) ? MARK.settled : 0) |
    (conversation.isBeginnerKnown || life.isHistoryComplete ? MARK.begun : 0);
  const actor = holderAt(story.holding, createdAt.at);
  return [{ kind: 'created', at: createdAt.at, marks, hasRequester: true, ...(actor === undefined ? {} : { actor }) }];
}

/** Whether anything says that a ticket is solved or is not. */
const isStatusKnown = ({ life, solves, isSolved }: Story): boolean =>
  isSolved ||
  solves.length > 0 ||
  life.facts.status !== undefined ||
  (life.isHistoryComplete && life.facts.rawStatus === undefined);

/** What a share by channel or by label can be taken over. */
const knownMarks = ({ life: { facts } }: Story): number =>
  (facts.tags !== undefined || facts.type !== undefined ? MARK.labelled : 0) |
  (facts.channel === undefined ? 0 : MARK.placed);

const credited = (solve: Solve, { holding, conversation }: Story): Actor | undefined =>
  personOf(solve.actor) ?? lastReplier(conversation.replies, solve.at) ?? holderAt(holding, solve.at);

/** The first solve. What came within the reopen window after it speaks for or against it. */
export function solveSamples(story: Story): readonly Draft[] {
  const { solves, conversation, life, context } = story;
  const first = solves[0];
  if (first === undefined) return [];
  const windowEnd = (first.at + context.definitions.reopenDays * DAY_MS) as Instant;
  const actor = credited(first, story);
  const span = firstResolution(first, story);
  const replies = repliesUntil(windowEnd, story);
  const reply = conversation.replies[0];
  const hasFollowed =
    reply !== undefined && conversation.customerMessages.some((at) => at > reply.at && at <= windowEnd);
  const marks =
    span.marks |
    (isReopened(windowEnd, story) ? MARK.reopened : 0) |
    (isReopeningKnown(story) ? MARK.settled : 0) |
    (hasFollowed ? MARK.followed : 0) |
    repliesMark(replies) |
    (life.isHistoryComplete ? 0 : MARK.incomplete) |
    (conversation.start !== undefined && first.at < conversation.start.at ? MARK.impossible : 0);
  const values = { ...lengths(span), ...(replies === undefined ? {} : { replies }) };
  return [
    { kind: 'solve', at: first.at, marks, values, hasRequester: true, ...(actor === undefined ? {} : { actor }) },
  ];
}

const repliesMark = (replies: number | undefined): number =>
  replies === undefined ? 0 : MARK.counted | (replies === 0 ? MARK.noReply : replies === 1 ? MARK.oneReply : 0);

function isReopened(windowEnd: Instant, { reopens, life }: Story): boolean {
  if (reopens.length > 0) return reopens.some(({ at }) => at <= windowEnd);
  return (life.reported?.reopens ?? 0) > 0;
}

const isReopeningKnown = ({ life, reopens }: Story): boolean =>
  life.isHistoryComplete || hasToldStatuses(life) || reopens.length > 0 || life.reported?.reopens !== undefined;

/** Undefined where neither all messages were seen nor the helpdesk counted them. */
function repliesUntil(end: Instant, { conversation, life }: Story): number | undefined {
  if (life.isHistoryComplete) return conversation.replies.filter(({ at }) => at <= end).length;
  const { replies } = life.reported ?? {};
  return replies !== undefined && replies >= 0 ? replies : undefined;
}

/** Where the helpdesk counts reopens that the history does not show, the one solve known is not the first. */
function firstResolution(first: Solve, { conversation, life, reopens, context }: Story): Span {
  const { firstResolutionTime, firstResolutionTimeBusiness, reopens: counted = 0 } = life.reported ?? {};
  const theirs = reportedSpan(firstResolutionTime, firstResolutionTimeBusiness);
  if (counted > reopens.length) return theirs ?? { marks: MARK.incomplete };
  if (conversation.start === undefined) return theirs ?? { marks: 0 };
  return withVendorBusiness(spanOf(conversation.start, first, context), theirs);
}

function fullResolution(last: Solve, { conversation, life, context }: Story): Span {
  const { fullResolutionTime, fullResolutionTimeBusiness } = life.reported ?? {};
  const theirs = reportedSpan(fullResolutionTime, fullResolutionTimeBusiness);
  if (conversation.start === undefined) return theirs ?? { marks: 0 };
  return withVendorBusiness(spanOf(conversation.start, last, context), theirs);
}

/** The last solve of a ticket that is solved now, with all the time it took. */
export function closureSamples(story: Story): readonly Draft[] {
  const { solves, conversation, isSolved, life, context } = story;
  const last = solves.at(-1);
  if (last === undefined || !isSolved) return [];
  const actor = credited(last, story);
  const span = fullResolution(last, story);
  const times = statusTimes(life, conversation.createdAt, last, context);
  const counts = messageCounts(last.at, story);
  const hasEnded = life.facts.channel !== undefined && context.definitions.liveChannels.includes(life.facts.channel);
  return [
    {
      kind: 'closure',
      at: last.at,
      marks:
        span.marks |
        (times.wait?.marks ?? 0) |
        knownMarks(story) |
        (hasEnded ? MARK.ended : 0) |
        (counts.messages === undefined ? 0 : MARK.counted),
      values: {
        ...lengths(span),
        ...named('wait', times.wait),
        ...named('work', times.work),
        ...named('pending', times.pending),
        ...named('hold', times.hold),
        ...counts,
        ...(life.facts.worth === undefined ? {} : worthParts(life.facts.worth)),
      },
      ...(actor === undefined ? {} : { actor }),
    },
  ];
}

const named = (name: 'wait' | 'work' | 'pending' | 'hold', span: Span | undefined) => ({
  ...(span?.calendar === undefined ? {} : { [name]: span.calendar }),
  ...(span?.business === undefined ? {} : { [`${name}Business`]: span.business }),
});

/** Public messages of the customer and of people until the solve. */
function messageCounts(until: Instant, { life, conversation }: Story): { messages?: number; replies?: number } {
  if (life.isHistoryComplete) {
    const replies = conversation.replies.filter(({ at }) => at <= until).length;
    return { replies, messages: replies + conversation.customerMessages.filter((at) => at <= until).length };
  }
  const { replies, customerMessages } = life.reported ?? {};
  if (replies === undefined || replies < 0) return {};
  return customerMessages === undefined ? { replies } : { replies, messages: replies + customerMessages };
}

/** Stretches without solution, for the backlog of any day. */
export function spellSamples(story: Story): readonly Draft[] {
  if (!isStatusKnown(story)) return [];
  const { spells, holding, clocks, conversation, life } = story;
  const lateAt = isTold(life) ? firstBreach(clocks) : undefined;
  const createdAt = conversation.createdAt?.at;
  return spells.map(({ from, to }) => {
    const actor = holderAt(holding, from.at);
    // How old the ticket was when the stretch began: a ticket opened again is as old as ever.
    const age = createdAt === undefined ? undefined : Math.max(0, Math.trunc((from.at - createdAt) / 1000));
    return {
      kind: 'spell',
      at: from.at,
      marks: from.marks | (to?.marks ?? 0),
      values: {
        ...(to === undefined ? {} : { until: to.at }),
        ...(lateAt === undefined ? {} : { lateAt }),
        ...(age === undefined ? {} : { calendar: age }),
      },
      ...(actor === undefined ? {} : { actor }),
    };
  });
}

/** When the first promise broke, or will break if nothing happens. */
function firstBreach({ clocks }: TicketClocks): Instant | undefined {
  const cycles = clocks.flatMap((clock) => [...clock.earlier, clock]);
  const breaches = cycles.flatMap(({ state, target, breachAt }) =>
    target === undefined || state === 'met' || state === 'cancelled' ? [] : (breachAt ?? []),
  );
  return breaches.length === 0 ? undefined : (Math.min(...breaches) as Instant);
}
