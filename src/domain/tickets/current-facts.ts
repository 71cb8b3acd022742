import type { Actor, Facts } from './facts';
import type { Stamped, TicketRecord } from './record';

/**
 * What is believed now: for a fact that changes, its newest stamp; for one that does not, its best.
 * A newer but poorer reading of the same person keeps the id that a better source gave.
 */
export function currentFacts(record: TicketRecord): Partial<Facts> {
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(record.facts) as (keyof Facts)[]) {
    const best: Stamped<Facts[keyof Facts]> | undefined = record.facts[name];
    const newest: Stamped<Facts[keyof Facts]> | undefined = record.latest[name] ?? best;
    if (newest !== undefined) facts[name] = newest.value;
  }
  const { assignee: bestAssignee, status } = record.facts;
  const newestAssignee = record.latest.assignee;
  if (bestAssignee !== undefined && newestAssignee !== undefined) {
    facts['assignee'] = richer(newestAssignee.value, bestAssignee.value);
  }
  if (status !== undefined && isStale(record)) delete facts['status'];
  return facts as Partial<Facts>;
}

const richer = (newer: Actor, better: Actor): Actor =>
  newer.id === undefined && newer.name !== undefined && newer.name === better.name ? better : newer;

/** The word for the status changed since the status was last understood: what it means now is not known. */
function isStale({ facts, latest }: TicketRecord): boolean {
  const status = latest.status ?? facts.status;
  const raw = latest.rawStatus ?? facts.rawStatus;
  if (status === undefined || raw === undefined || raw.seenAt <= status.seenAt) return false;
  const wordThen = [facts.rawStatus, latest.rawStatus].find((stamp) => stamp?.seenAt === status.seenAt);
  return wordThen?.value !== raw.value;
}

/** No message is known to be missing: every one was seen, and nothing happened since that look. */
export function hasWholeHistory(record: TicketRecord): boolean {
  const { completeAt } = record;
  const updatedAt = (record.latest.updatedAt ?? record.facts.updatedAt)?.value;
  return completeAt !== undefined && (updatedAt === undefined || updatedAt <= completeAt);
}
