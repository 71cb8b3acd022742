import type { Observation } from '@/domain/tickets/observation';
import { type Instant, instant } from '@/domain/time/instant';
import type { JsonSource, Page, Place } from '@/helpdesks/contract';
import type { BackfillStep, BackfillTurn } from '@/messaging/protocol';
import type { Ask } from './ask';
import type { Fetcher } from './fetcher';
import type { JsonLook } from './json-look';

export interface BackfillParts {
  readonly site: string;
  readonly source: JsonSource;
  readonly page: () => Page;
  /** Counts by itself: the past must not use up what looking may ask. */
  readonly fetcher: Fetcher;
  /** Asks the helpdesk for a ticket, as opening it does. */
  readonly look: (place: Place, signal: AbortSignal) => Promise<JsonLook>;
  /** Requests made so far. */
  readonly requests: () => number;
  readonly ask: Ask;
  readonly clock: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Times the background may be silent in a row (it is being started, or the extension is gone) before the tab gives up. */
const MOST_SILENCES = 5;
const SILENCE_MS = 2000;
/** After a long rest the background is asked again at least this often. */
const LONGEST_WAIT_MS = 60_000;

type Step = BackfillStep extends infer S ? (S extends unknown ? Omit<S, 'site' | 'requests'> : never) : never;

export type MakeBackfill = typeof createBackfill;

/** Reads the site's past, turn by turn, for as long as the background gives turns. What is being done is kept there. */
export function createBackfill(parts: BackfillParts, signal: AbortSignal): () => Promise<void> {
  const { site, ask, clock, wait } = parts;
  let isRunning = false;

  async function act(turn: BackfillTurn): Promise<BackfillTurn | undefined> {
    if (turn.kind === 'none') return turn;
    if (turn.kind === 'wait') {
      await wait(Math.min(Math.max(0, turn.until - clock()), LONGEST_WAIT_MS), signal);
      return ask('backfill/turn', site);
    }
    const before = parts.requests();
    const step = turn.kind === 'list' ? await list(turn) : await read(turn.id);
    if (signal.aborted) return { kind: 'none' };
    return step && ask('backfill/step', { ...step, site, requests: parts.requests() - before });
  }

  /** A page of the helpdesk's list. Like `read` it gives undefined when nothing came of it and it is to be done again. */
  async function list({ since, cursor }: { since: Instant; cursor?: string }): Promise<Step | undefined> {
    const history = parts.source.history;
    if (!history) return undefined;
    const got = await parts.fetcher.ask(history.requests(site, since, cursor, parts.page()), signal);
    if (got.kind === 'aborted') return undefined;
    if (got.kind === 'failed') return failure(got);
    const found = history.read(site, since, cursor, got.answers, instant(clock()));
    if (found.observations.length > 0 && !(await keep(found.observations))) return undefined;
    const tickets = found.ticketIds.map((id) => {
      const updatedAt = found.changedAt?.[id];
      return updatedAt === undefined ? { id } : { id, updatedAt };
    });
    const from = cursor === undefined ? {} : { from: cursor };
    const next = found.cursor === undefined ? {} : { cursor: found.cursor };
    const total = found.total === undefined ? {} : { total: found.total };
    return { kind: 'listed', tickets, ...from, ...next, ...total };
  }

  async function read(id: string): Promise<Step | undefined> {
    const place = { kind: 'ticket', site, id } as const;
    const look = await parts.look(place, signal);
    if (look.kind === 'aborted') return undefined;
    if (look.kind === 'unasked') return { kind: 'failed', state: 'unreadable', id };
    if (look.kind === 'failed') return { ...failure(look), id };
    const kept = await keep(look.observations);
    if (kept === 'never') return { kind: 'failed', state: 'unreadable', id };
    return kept && { kind: 'read', id, isWhole: look.observations.every((one) => one.isHistoryComplete) };
  }

  /** Only what the store has taken counts as read. Undefined: not now; `never`: it cannot be taken. */
  async function keep(observations: readonly Observation[]): Promise<'kept' | 'never' | undefined> {
    const answer = await ask('ticket/observed', observations);
    if (answer?.kind === 'stored') return 'kept';
    return answer?.why === 'bad-shape' || answer?.why === 'too-large' ? 'never' : undefined;
  }

  async function run(): Promise<void> {
    let silences = 0;
    let turn = await ask('backfill/turn', site);
    while (!signal.aborted && turn?.kind !== 'none') {
      silences = turn === undefined ? silences + 1 : 0;
      if (silences > MOST_SILENCES) return;
      if (turn === undefined) await wait(SILENCE_MS, signal);
      turn = turn === undefined ? await ask('backfill/turn', site) : await act(turn);
    }
  }

  return async () => {
    if (isRunning || !parts.source.history) return;
    isRunning = true;
    try {
      await run();
    } finally {
      isRunning = false;
    }
  };
}

const failure = ({ state, retryAt }: { state: Extract<Step, { kind: 'failed' }>['state']; retryAt?: number }) =>
  ({ kind: 'failed', state, ...(retryAt === undefined ? {} : { retryAt: instant(retryAt) }) }) as const;
