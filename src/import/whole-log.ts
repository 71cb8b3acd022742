import { type ImportProblem, note } from '@/domain/import/import-problem';
import type { ImportMapping } from '@/domain/import/mapping';
import type { RowReading } from '@/domain/import/rows/row';
import { type TicketRef, ticketRef } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import { isProblem, type Table, type TableRow } from './table';

/**
 * A log of events or messages is taken to be whole: nothing happened to its tickets that is not in it. A ticket whose creation it does
 * not tell began with its first row, whether or not that row's word is known.
 */
export interface WholeLog {
  /** What rows say of a ticket, with what the log as a whole says of it. */
  complete(observation: Observation): Observation;
  /** What was taken for granted. */
  readonly notes: readonly ImportProblem[];
}

export const isLog = ({ kind }: Pick<ImportMapping, 'kind'>): boolean => kind === 'event' || kind === 'message';

const isTold = ({ facts, events }: Observation): boolean =>
  facts.createdAt !== undefined || events.some(({ kind }) => kind === 'created');

const isByAgent = ({ events }: Observation): boolean =>
  events.some((event) => event.kind === 'message' && event.actor.role === 'agent');

/** Reads a log once to learn where each of its tickets begins. Holds an instant for each ticket. */
export async function readWholeLog(
  table: Table,
  readRow: (row: TableRow) => RowReading,
  signal: AbortSignal | undefined,
): Promise<WholeLog> {
  const began = new Map<TicketRef, Instant>();
  const told = new Set<TicketRef>();
  let hasReplies = false;
  for await (const batch of table.rows()) {
    signal?.throwIfAborted();
    if (isProblem(batch)) break;
    for (const row of batch) {
      const reading = readRow(row);
      const observation = reading.kind === 'read' ? reading.observation : undefined;
      if (observation === undefined) continue;
      const ref = ticketRef(observation.key);
      hasReplies ||= isByAgent(observation);
      if (isTold(observation)) told.add(ref);
      const first = began.get(ref);
      if (first === undefined || observation.seenAt < first) began.set(ref, observation.seenAt);
    }
  }
  const unbegun = began.size - told.size;
  return {
    complete: (observation) => {
      const ref = ticketRef(observation.key);
      const createdAt = told.has(ref) ? undefined : began.get(ref);
      return {
        ...observation,
        isHistoryComplete: observation.isHistoryComplete || hasReplies,
        ...(createdAt !== undefined && { facts: { ...observation.facts, createdAt } }),
      };
    },
    notes: [
      ...(hasReplies ? [note('whole-log', 'The log is taken to hold every message of its tickets.')] : []),
      ...(unbegun === 0
        ? []
        : [
            note('begun', 'The creation of {count} tickets is not in the log: they begin with their first row.', {
              count: unbegun,
            }),
          ]),
    ],
  };
}
