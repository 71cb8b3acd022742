import type { Truth } from './truth';

/** Hours promised in the live suites, day and night: plain enough to be worked out by hand. */
export const PROMISED = { first_reply: 24, next_reply: 24, resolution: 200 } as const;

/** A clock as worked out by hand from the product's own records, under the plain promise of the live suites. */
export interface PromisedClock {
  readonly metric: keyof typeof PROMISED;
  readonly state: 'met' | 'running' | 'breached' | 'paused';
  /** Epoch milliseconds; none while paused. */
  readonly dueAt?: number;
}

const HOUR_MS = 3_600_000;

interface Line {
  readonly at: number;
  readonly kind: string;
  readonly rest: string;
}

const linesOf = (truth: Truth): readonly Line[] =>
  truth.events.map((line) => {
    const [at = '', kind = '', ...rest] = line.split(' ');
    return { at: Date.parse(at), kind, rest: rest.join(' ') };
  });

const isFrom = (line: Line, role: 'customer' | 'agent') =>
  line.kind === 'message' && line.rest.startsWith(role) && line.rest.endsWith('public');

function replyClock(
  metric: 'first_reply' | 'next_reply',
  from: number,
  repliedAt: number | undefined,
  now: number,
): PromisedClock {
  const dueAt = from + PROMISED[metric] * HOUR_MS;
  if (repliedAt !== undefined) return { metric, state: repliedAt <= dueAt ? 'met' : 'breached', dueAt };
  return { metric, state: now > dueAt ? 'breached' : 'running', dueAt };
}

function resolutionClock(truth: Truth, lines: readonly Line[], createdAt: number, now: number): PromisedClock {
  const changes = lines.filter(({ kind }) => kind === 'status').sort((a, b) => a.at - b.at);
  const isPending = (line: Line | undefined) => line !== undefined && / = (pending|hold)\b/.test(line.rest);
  const rested = changes.reduce((sum, line, i) => {
    const until = changes[i + 1]?.at;
    return isPending(line) && until !== undefined ? sum + until - line.at : sum;
  }, 0);
  const dueAt = createdAt + PROMISED.resolution * HOUR_MS + rested;
  if (truth.facts.status === 'solved' || truth.facts.status === 'closed') {
    const solvedAt = changes.at(-1)?.at ?? Number.NaN;
    return { metric: 'resolution', state: solvedAt <= dueAt ? 'met' : 'breached', dueAt };
  }
  if (isPending(changes.at(-1))) return { metric: 'resolution', state: 'paused' };
  return { metric: 'resolution', state: now > dueAt ? 'breached' : 'running', dueAt };
}

/** The clocks of one ticket at `now`. A next reply is owed from the oldest customer message that waits. */
export function promisedClocks(truth: Truth, now: number): readonly PromisedClock[] {
  const lines = linesOf(truth);
  const createdAt = Number(truth.facts.createdAt);
  const replies = lines.filter((line) => isFrom(line, 'agent'));
  const first = replies[0];
  const last = replies.at(-1);
  const isEnded = truth.facts.status === 'solved' || truth.facts.status === 'closed';
  const waiting = last && lines.find((line) => isFrom(line, 'customer') && line.at > last.at);
  return [
    replyClock('first_reply', createdAt, first?.at, now),
    ...(waiting && !isEnded ? [replyClock('next_reply', waiting.at, undefined, now)] : []),
    resolutionClock(truth, lines, createdAt, now),
  ];
}
