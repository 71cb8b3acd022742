import { replay } from '@/domain/sla/replay';
import type { TicketLife } from '@/domain/tickets/life';
import { readLife } from '@/domain/tickets/read-life';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';
import { demoSettings } from '../../../scripts/demo/settings';
import { manyTickets, NOON } from '../many-tickets';

/** Runs in a worker of a browser; answers a count of tickets with the milliseconds each part took. */
const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

self.onmessage = ({ data: count }: MessageEvent<number>) => {
  const records = [...manyTickets(count)].map(recordOf);
  const { policies, schedules } = demoSettings('Europe/Berlin', NOON);
  const at = NOON as Instant;
  let lives: readonly TicketLife[] = [];
  const reading = timed(() => {
    lives = records.map((record) => readLife(record));
  });
  let events = 0;
  let open = 0;
  const replaying = timed(() => {
    for (const life of lives) {
      events += life.events.length;
      if (replay(life, policies, schedules, at).nextChangeAt !== undefined) open += 1;
    }
  });
  self.postMessage({ reading, replaying, events, open });
};
