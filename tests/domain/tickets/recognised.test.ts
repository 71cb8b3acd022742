import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Source, Status } from '@/domain/tickets/facts';
import { observe } from '@/domain/tickets/observe';
import { readLife } from '@/domain/tickets/read-life';
import { recordOf } from '@/domain/tickets/record-of';
import { hours } from '@/domain/time/duration';
import type { Instant } from '@/domain/time/instant';
import { MONDAY } from './arbitrary';
import { look, recordFrom } from './looks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What truly happened: messages of a ticket's life, to the second. */
interface Said {
  readonly at: Instant;
  readonly role: 'agent' | 'customer';
  readonly isPublic: boolean;
}

const said = fc.record({
  // Many in one minute, some days apart.
  at: fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 119 }))
    .map(([hour, second]) => (MONDAY + hour * HOUR + second * 1000) as Instant),
  role: fc.constantFrom('agent' as const, 'customer' as const),
  isPublic: fc.boolean(),
});
const thread = fc
  .uniqueArray(said, { minLength: 1, maxLength: 8, selector: ({ at }) => at })
  .map((all) => [...all].sort((a, b) => a.at - b.at));

const after = (all: readonly Said[]): Instant => ((all.at(-1)?.at ?? MONDAY) + 3 * HOUR) as Instant;
const floor = (at: number, step: number): Instant => (Math.floor(at / step) * step) as Instant;
const event = ({ role, isPublic }: Said, more: object): TicketEvent =>
  ({ kind: 'message', actor: { role }, isPublic, ...more }) as TicketEvent;

/** The same thread as different sources tell it. */
const TOLD: Readonly<Record<string, (all: readonly Said[]) => ReturnType<typeof look>>> = {
  'json, with ids, to the second': (all) =>
    look(
      'json',
      after(all),
      {},
      {
        events: all.map((one, i) => event(one, { id: `message:${i}`, at: one.at, precision: 'exact' })),
        isHistoryComplete: true,
      },
    ),
  'a ticket page, with ids, to the minute': (all) =>
    look(
      'ticket-page',
      after(all),
      {},
      {
        events: all.map((one, i) => event(one, { id: `message:${i}`, at: floor(one.at, MINUTE), precision: 'minute' })),
      },
    ),
  'an export, without ids, to the minute': (all) =>
    look(
      'import',
      after(all),
      {},
      {
        events: all.map((one) => event(one, { at: floor(one.at, MINUTE), precision: 'minute' })),
      },
    ),
  'an export, without ids, to the second': (all) =>
    look('import', after(all), {}, { events: all.map((one) => event(one, { at: one.at, precision: 'exact' })) }),
  'a queue row, the last one, hours ago': (all) => {
    const seenAt = after(all);
    const last = all.at(-1) as Said;
    const age = floor(seenAt - last.at, HOUR);
    const at = (seenAt - age) as Instant;
    return look('queue-page', seenAt, {}, { events: [event(last, { at, precision: 'relative' })] });
  },
};
const named = Object.keys(TOLD).slice(0, 2);
const whole = Object.keys(TOLD).slice(0, 4);

const messagesIn = (looks: readonly ReturnType<typeof look>[]) =>
  readLife(recordFrom(...looks)).events.filter((one) => one.kind === 'message');

describe('one thread told by many sources, in any order and any number of times', () => {
  const tellings = (names: readonly string[]) =>
    fc.tuple(thread, fc.array(fc.constantFrom(...Object.keys(TOLD)), { maxLength: 6 }), fc.constantFrom(...names));

  test('has as many messages as were written, once any source told all of them', () => {
    fc.assert(
      fc.property(tellings(whole), ([all, names, one]) => {
        const looks = [...names, one].map((name) => TOLD[name]!(all));
        expect(messagesIn(looks)).toHaveLength(all.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every message to the second and in order, once JSON told them', () => {
    fc.assert(
      fc.property(tellings(named.slice(0, 1)), fc.nat(), ([all, names, json], place) => {
        const looks = names.map((name) => TOLD[name]!(all));
        looks.splice(place % (looks.length + 1), 0, TOLD[json]!(all));
        expect(messagesIn(looks).map(({ at, id }) => [at, id])).toEqual(all.map(({ at }, i) => [at, `message:${i}`]));
      }),
      { numRuns: 500 },
    );
  });

  test('told while it grows, has what was written so far and nothing twice', () => {
    fc.assert(
      fc.property(tellings(named), ([all, names, one]) => {
        const grown = names.map((name, i) =>
          TOLD[name]!(all.slice(0, Math.max(1, (i * all.length) % (all.length + 1)))),
        );
        expect(messagesIn([...grown, TOLD[one]!(all)])).toHaveLength(all.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('statuses noticed between looks of any browsers', () => {
  const glimpse = fc.record({
    minute: fc.integer({ min: 0, max: 300 }),
    source: fc.constantFrom<Source>('queue-page', 'ticket-page', 'json'),
  });
  /** What the status truly was: it changes every so many minutes. */
  const truth = fc.array(
    fc.record({
      lasts: fc.integer({ min: 5, max: 90 }),
      status: fc.constantFrom<Status>('open', 'pending', 'hold', 'solved'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const statusAt = (steps: readonly { readonly lasts: number; readonly status: Status }[], minute: number): Status => {
    let until = 0;
    for (const { lasts, status } of steps) {
      until += lasts;
      if (until > minute) return status;
    }
    return steps.at(-1)!.status;
  };

  test('are the changes between one look and the next, dated by the look that first saw them and marked observed', () => {
    fc.assert(
      fc.property(
        truth,
        fc.uniqueArray(glimpse, { minLength: 1, maxLength: 10, selector: (g) => g.minute }),
        (steps, glimpses) => {
          const looks = glimpses.map(({ minute, source }) =>
            look(source, (MONDAY + minute * MINUTE) as Instant, { status: statusAt(steps, minute) }),
          );
          const inOrder = [...looks].sort((a, b) => a.seenAt - b.seenAt);
          const seen = inOrder.map((one) => [one.facts.status, one.seenAt] as const);
          const changes = seen.filter(([status], i) => i === 0 || status !== seen[i - 1]![0]);
          const expected = changes.length === 1 ? [] : changes;
          const noticed = (record: ReturnType<typeof recordOf>) =>
            readLife(record).events.map((one) => one.kind === 'status' && [one.status, one.at, one.isObserved]);
          expect(noticed(recordFrom(...looks))).toEqual(expected.map(([status, at]) => [status, at, true]));
          // A browser that stores one look after the other, joining what it saw twice in a row, says the same.
          const [first, ...later] = inOrder.map(recordOf);
          const stored = later.reduce((known, next) => observe(known, next, hours(1)), first!);
          expect(noticed(stored)).toEqual(expected.map(([status, at]) => [status, at, true]));
        },
      ),
      { numRuns: 500 },
    );
  });
});
