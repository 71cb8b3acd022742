import type { TicketEvent } from '../../tickets/event';
import type { Actor, Status } from '../../tickets/facts';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import { MARK } from '../sample';
import { type Dated, dated } from './span';

/** One solve: when, and by whom where the history says. */
export interface Solve extends Dated {
  readonly actor?: Actor;
}

/** A stretch without solution: `[from, to)`, without end while it lasts. */
export interface Spell {
  readonly from: Dated;
  readonly to?: Dated;
}

export interface Solves {
  readonly solves: readonly Solve[];
  readonly reopens: readonly Dated[];
  readonly spells: readonly Spell[];
  readonly isSolved: boolean;
}

export const isSolvedStatus = (status: Status | undefined): boolean => status === 'solved' || status === 'closed';

/** Reads when a ticket was solved and opened again. Solved to closed is nothing; a merge ends the last spell. */
export function readSolves(life: TicketLife, createdAt: Dated | undefined): Solves {
  const solves: Solve[] = [];
  const reopens: Dated[] = [];
  let isSolved = false;
  let endedAt: Dated | undefined;
  for (const event of life.events) {
    const turn = turnOf(event);
    if (turn === 'solved' && !isSolved) solves.push(solveOf(event));
    if (turn === 'unsolved' && isSolved) reopens.push(dated(event));
    if (turn !== undefined) isSolved = turn === 'solved';
    if (event.kind === 'merged') endedAt ??= dated(event);
  }
  const late = isSolved
    ? undefined
    : (solveFromFacts(life, reopens.at(-1)) ?? solveFromReport(life, createdAt, solves));
  if (late !== undefined) solves.push(late);
  const isSolvedNow = isSolved || late !== undefined || isSolvedStatus(life.facts.status);
  return { solves, reopens, spells: spellsOf(createdAt, solves, reopens, endedAt, isSolvedNow), isSolved: isSolvedNow };
}

function turnOf(event: TicketEvent): 'solved' | 'unsolved' | undefined {
  if (event.kind === 'reopened') return 'unsolved';
  if (event.kind !== 'status' || event.status === undefined) return undefined;
  return isSolvedStatus(event.status) ? 'solved' : 'unsolved';
}

const solveOf = (event: TicketEvent): Solve => ({
  ...dated(event),
  ...(event.kind === 'status' && event.actor !== undefined ? { actor: event.actor } : {}),
});

/** A solve known only as a fact: no event says so, the status does not speak against it, and no reopen came after it. */
function solveFromFacts({ facts }: TicketLife, reopen: Dated | undefined): Solve | undefined {
  const { solvedAt, status } = facts;
  if (solvedAt === undefined || (status !== undefined && !isSolvedStatus(status))) return undefined;
  return reopen !== undefined && solvedAt < reopen.at ? undefined : { at: solvedAt, marks: 0 };
}

/** A solve known only by how long it took, as the helpdesk counted it. */
function solveFromReport(
  { facts, reported = {} }: TicketLife,
  createdAt: Dated | undefined,
  solves: readonly Solve[],
): Solve | undefined {
  const { fullResolutionTime: took } = reported;
  if (took === undefined || took < 0 || createdAt === undefined || solves.length > 0) return undefined;
  if (!isSolvedStatus(facts.status)) return undefined;
  return { at: (createdAt.at + took * 1000) as Instant, marks: MARK.vendor | createdAt.marks };
}

function spellsOf(
  createdAt: Dated | undefined,
  solves: readonly Solve[],
  reopens: readonly Dated[],
  endedAt: Dated | undefined,
  isSolved: boolean,
): readonly Spell[] {
  const starts = createdAt === undefined ? reopens : [createdAt, ...reopens];
  const offset = createdAt === undefined ? 1 : 0;
  return starts.flatMap((from, i): readonly Spell[] => {
    const to = solves[i + offset] ?? endedAt;
    // Solved, but nobody knows when: an end that cannot be placed makes no stretch we can show.
    if (to === undefined && isSolved) return [];
    return [to === undefined ? { from } : { from, to }];
  });
}
