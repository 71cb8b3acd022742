import type { Actor, Facts } from './facts';
import type { Stamped, TicketRecord } from './record';

/**
 * What is believed now: for a fact that changes, its newest stamp; for one that does not, its best.
 * A newer but poorer reading of the same person keeps the id that a better source gave.
 */
export function currentFacts(record: TicketRecord): Partial<Facts> {
  const newest: Record<string, Stamped<unknown> | undefined> = { ...record.facts, ...record.latest };
  const facts: Partial<Facts> = Object.fromEntries(Object.entries(newest).map(([name, stamp]) => [name, stamp?.value]));
  const { status, ...withoutStatus } = facts;
  const assignee = richer(record.latest.assignee?.value, record.facts.assignee?.value);
  return {
    ...withoutStatus,
    ...(assignee === undefined ? {} : { assignee }),
    ...(status === undefined || isStale(record) ? {} : { status }),
  };
}

function richer(newer: Actor | undefined, better: Actor | undefined): Actor | undefined {
  if (newer === undefined || better === undefined) return newer ?? better;
  return newer.id === undefined && newer.name !== undefined && newer.name === better.name ? better : newer;
}

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
