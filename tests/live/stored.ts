import type { Page } from '@playwright/test';
import { currentFacts } from '@/domain/tickets/current-facts';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { TicketRecord } from '@/domain/tickets/record';
import { unpackRecord } from '@/storage/packed/packed-record';
import { actorLine, second, type Truth } from './truth';

/** Every record of the extension's store, read as the browser keeps it. `page` is one of the extension's own. */
export async function storedRecords(page: Page): Promise<readonly TicketRecord[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<readonly { readonly ref: string; readonly packed: readonly number[] }[]>((resolve, reject) => {
        const opening = indexedDB.open('helpclock');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('tickets').objectStore('tickets').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.map(({ ref, packed }) => ({ ref, packed: [...packed] })));
          };
        };
      }),
  );
  return rows.map(({ ref, packed }) => unpackRecord(ref, Uint8Array.from(packed)));
}

export async function storedRecord(page: Page, id: string): Promise<TicketRecord | undefined> {
  return (await storedRecords(page)).find((record) => record.key.id === id);
}

/** Hash → account of the requesters, learnt from the records themselves: the same account must always give the same hash. */
export type Accounts = ReadonlyMap<string, string>;

export function accountsOf(records: readonly TicketRecord[], truths: readonly Truth[]): Accounts {
  const accounts = new Map<string, string>();
  for (const { id, requester } of truths) {
    const hash = records.find((record) => record.key.id === id)?.facts.requester?.value;
    if (hash === undefined) throw new Error(`Ticket ${id} has no requester.`);
    const known = accounts.get(hash) ?? requester;
    if (known !== requester) throw new Error(`${known} and ${requester} have the same hash.`);
    accounts.set(hash, requester);
  }
  if (accounts.size !== new Set(accounts.values()).size) throw new Error('One requester has several hashes.');
  return accounts;
}

function actorOf(actor: Actor | undefined, accounts: Accounts): string {
  if (!actor) return '';
  const id = actor.role === 'customer' ? accounts.get(actor.id ?? '') : actor.id;
  return actorLine(actor.role, id, actor.name);
}

function details(event: TicketEvent, accounts: Accounts): readonly string[] {
  switch (event.kind) {
    case 'created':
      return [actorOf(event.actor, accounts)];
    case 'message':
      return [actorOf(event.actor, accounts), event.isPublic ? 'public' : 'internal'];
    case 'status':
      return [`${event.raw} = ${event.status}`, actorOf(event.actor, accounts)];
    case 'assigned':
      return [actorOf(event.assignee, accounts)];
    default:
      return [];
  }
}

/** A stored record in the shape of a `Truth`, to be compared whole. */
export function asTruth(record: TicketRecord, accounts: Accounts): Truth {
  const { requester = '', path: _path, assignee, ...facts } = currentFacts(record);
  return {
    id: record.key.id,
    requester: accounts.get(requester) ?? requester,
    facts: {
      ...facts,
      assignee: assignee && actorOf(assignee, accounts),
      ...(facts.tags ? { tags: [...facts.tags].sort() } : {}),
    },
    events: record.events
      .map((event) =>
        [second(event.at), event.kind, ...details(event, accounts), event.precision === 'exact' ? '' : event.precision]
          .filter(Boolean)
          .join(' '),
      )
      .sort(),
  };
}
