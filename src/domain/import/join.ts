import type { TicketEvent } from '../tickets/event';
import { type Observation, REPORTED_FLAGS } from '../tickets/observation';

const isSameKey = (a: Observation, b: Observation): boolean =>
  a.key.id === b.key.id && a.key.site === b.key.site && a.key.helpdesk === b.key.helpdesk;

const identity = (event: TicketEvent): string => JSON.stringify(event);

/** One observation of rows that follow each other and speak of one ticket: events united, the newest row's facts on top. */
export function joinRows(observations: readonly Observation[]): Observation | undefined {
  const [first, ...others] = [...observations].sort((a, b) => a.seenAt - b.seenAt);
  if (first === undefined || others.length === 0) return first;
  const last = others.at(-1) ?? first;
  const events = new Map(
    observations.flatMap(({ events }) => events.map((event) => [identity(event), event] as const)),
  );
  return {
    ...last,
    facts: Object.assign({}, first.facts, ...others.map(({ facts }) => facts)),
    events: [...events.values()].sort((a, b) => a.at - b.at),
    ...reportedOf([first, ...others], last),
  };
}

/** Counts and durations: the newest that was given. Verdicts: only the last row's, an earlier one was not yet decided. */
function reportedOf(observations: readonly Observation[], last: Observation): Pick<Observation, 'reported'> {
  const all = Object.assign({}, ...observations.map(({ reported }) => reported));
  for (const flag of REPORTED_FLAGS) {
    delete all[flag];
    if (last.reported?.[flag] !== undefined) all[flag] = last.reported[flag];
  }
  return Object.keys(all).length === 0 ? {} : { reported: all };
}

/** Gathers rows of one ticket as long as they follow each other; `flush` at the end of the file. */
export function rowJoiner() {
  let held: Observation[] = [];
  const flush = (): Observation | undefined => {
    const joined = joinRows(held);
    held = [];
    return joined;
  };
  return {
    add(observation: Observation): Observation | undefined {
      const [first] = held;
      const done = first !== undefined && !isSameKey(first, observation) ? flush() : undefined;
      held.push(observation);
      return done;
    },
    flush,
    /** Rows gathered and not given yet. */
    count: () => held.length,
  };
}
