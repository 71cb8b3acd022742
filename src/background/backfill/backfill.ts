import { ticketRef } from '@/domain/tickets/key';
import type { Instant } from '@/domain/time/instant';
import type { Sender } from '@/messaging/handlers';
import { parseBackfillStep } from '@/messaging/parse/parse-backfill';
import type { BackfillStep, BackfillTurn, Protocol } from '@/messaging/protocol';
import type { BackfillRow } from '@/storage/rows';
import type { Background } from '../background';
import { refusalOf } from '../refusal';
import { afterStep, begin, isFree, leaseTo, steered, turnOf } from './course';

/** What a backfill needs of the world. */
export interface BackfillWorld {
  /** Tells the open tabs of a site that there may be something to read. */
  summon(site: string): Promise<void>;
  /** Rings (`Backfill.wake`) when a tab has not been heard of. */
  wakeAt(when: Instant): Promise<void>;
  /** Milliseconds. The worker's timers keep their time where those of a tab in the background do not. */
  wait(ms: number): Promise<void>;
  /** Least milliseconds between two requests to one helpdesk. */
  readonly pace: number;
}

export interface Backfill {
  turn(data: unknown, sender: Sender): Promise<BackfillTurn>;
  step(data: unknown, sender: Sender): Promise<BackfillTurn>;
  asked(wish: Parameters<Protocol['backfill/asked']>[0]): Promise<void>;
  steered(wish: Parameters<Protocol['backfill/steered']>[0]): Promise<void>;
  /** Summons tabs to what is running and has no reader. */
  wake(): Promise<void>;
}

const NONE: BackfillTurn = { kind: 'none' };
const MOST_DAYS = 3660;
/** However many requests a step made, the next is not kept waiting longer. */
const LONGEST_WAIT_MS = 10_000;

export function createBackfill(background: Background, world: BackfillWorld): Backfill {
  const { db, clock } = background;

  /** The tab that asks, if it shows a page of the site. */
  async function readerOf(site: string, sender: Sender): Promise<number | undefined> {
    const { sites } = await background.settings();
    const enabled = sites.find((one) => one.site === site);
    if (sender.kind !== 'page' || enabled === undefined || sender.origin !== enabled.origin) return undefined;
    return sender.tabId;
  }

  /** Changes a site's wish and gives the next turn to the tab, in one transaction. */
  async function advance(
    site: string,
    tab: number,
    change: (row: BackfillRow) => BackfillRow | Promise<BackfillRow>,
  ): Promise<BackfillTurn> {
    const next = await db.transaction('rw', db.backfills, db.tickets, async () => {
      const row = await db.backfills.get(site);
      if (row === undefined || !isFree(row, tab, clock())) return undefined;
      const changed = await change(row);
      const kept = changed.state === 'running' ? leaseTo(changed, tab, clock()) : changed;
      if (kept !== row) await db.backfills.put(kept);
      return kept;
    });
    if (next?.reader) await world.wakeAt(next.reader.until);
    return next ? turnOf(next, clock()) : NONE;
  }

  /** Listed tickets that are stored whole and have not changed since. */
  async function knownIn(row: BackfillRow, step: BackfillStep): Promise<ReadonlySet<string>> {
    if (step.kind !== 'listed') return new Set();
    const refs = step.tickets.map(({ id }) => ticketRef({ helpdesk: row.helpdesk, site: row.site, id }));
    const rows = await db.tickets.bulkGet(refs);
    return new Set(
      step.tickets.flatMap(({ id, updatedAt }, i) => {
        const completeAt = rows[i]?.record.completeAt;
        return updatedAt !== undefined && completeAt !== undefined && completeAt > updatedAt ? [id] : [];
      }),
    );
  }

  const answered = async (run: () => Promise<BackfillTurn>): Promise<BackfillTurn> => {
    const turn = await refusalOf(run);
    // A store that is full or gone: the surfaces say so, and reading on would lose what is read.
    return turn.kind === 'refused' ? NONE : turn;
  };

  return {
    turn: (data, sender) =>
      answered(async () => {
        const site = typeof data === 'string' ? data : '';
        const tab = await readerOf(site, sender);
        return tab === undefined ? NONE : advance(site, tab, (row) => row);
      }),
    step: (data, sender) =>
      answered(async () => {
        const step = parseBackfillStep(data, clock());
        const tab = step && (await readerOf(step.site, sender));
        if (step === undefined || tab === undefined) return NONE;
        const turn = await advance(step.site, tab, async (row) =>
          afterStep(row, step, await knownIn(row, step), clock()),
        );
        await world.wait(Math.min(step.requests * world.pace, LONGEST_WAIT_MS));
        return turn;
      }),
    async asked({ site, days }) {
      const enabled = (await background.settings()).sites.find((one) => one.site === site);
      if (enabled === undefined) return;
      const whole = Math.min(Math.max(1, Math.round(days)), MOST_DAYS);
      await refusalOf(() => db.backfills.put(begin(enabled, whole, clock())));
      await world.summon(site);
    },
    async steered({ site, to }) {
      await refusalOf(async () => {
        if (to === 'ended') return db.backfills.delete(site);
        return db.transaction('rw', db.backfills, async () => {
          const row = await db.backfills.get(site);
          if (row) await db.backfills.put(steered(row, to, clock()));
        });
      });
      if (to === 'running') await world.summon(site);
    },
    async wake() {
      const rows = await db.backfills.toArray();
      const now = clock();
      const orphans = rows.filter(({ state, reader }) => state === 'running' && (reader?.until ?? 0) <= now);
      for (const { site } of orphans) await world.summon(site);
    },
  };
}
