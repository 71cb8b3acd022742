import { ticketRef } from '@/domain/tickets/key';
import { lifeReader } from '@/domain/tickets/lives';
import type { Observation } from '@/domain/tickets/observation';
import { observe } from '@/domain/tickets/observe';
import { recordOf } from '@/domain/tickets/record-of';
import { hours } from '@/domain/time/duration';
import type { SlaView } from '@/messaging/protocol';
import { mergeTickets } from '@/storage/write/merge-tickets';
import type { Background } from '../background';
import { anonymise } from '../privacy/anonymise';
import { viewOf } from '../sla-view';

/** An unchanged ticket is stored anew when its newest look is this old. */
const REFRESH = hours(1);

interface Waiting {
  readonly looks: readonly Observation[];
  readonly resolve: (views: readonly SlaView[]) => void;
  readonly reject: (error: unknown) => void;
}

export type Ingest = (looks: readonly Observation[]) => Promise<readonly SlaView[]>;

/**
 * Takes parsed looks into the store and answers with the views of their tickets. What arrives while a transaction runs waits
 * and goes into the next one together, in the order it came.
 */
export function createIngest(background: Background): Ingest {
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await storeBatch(background, batch);
    }
    isRunning = false;
  }

  return (looks) =>
    new Promise((resolve, reject) => {
      waiting.push({ looks, resolve, reject });
      if (!isRunning) void drain();
    });
}

async function storeBatch(background: Background, batch: readonly Waiting[]): Promise<void> {
  try {
    const views = await store(
      background,
      batch.flatMap(({ looks }) => looks),
    );
    for (const { looks, resolve } of batch) {
      const refs = new Set(looks.map(({ key }) => ticketRef(key)));
      resolve(views.filter(({ key }) => refs.has(ticketRef(key))));
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function store(background: Background, looks: readonly Observation[]): Promise<readonly SlaView[]> {
  const [settings, hash] = await Promise.all([background.settings(), background.hash()]);
  const hidden = await Promise.all(looks.map((look) => anonymise(look, hash, settings.keepsSubjects)));
  const now = background.clock();
  const lifeOf = lifeReader(settings);
  const rows = await mergeTickets(
    background.db,
    hidden.map(recordOf),
    (known, look) => observe(known, look, REFRESH),
    background.slices(lifeOf, settings, now),
  );
  background.changed();
  return rows.map(({ record }) => viewOf(record, lifeOf, settings, now));
}
