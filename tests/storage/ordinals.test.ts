import { beforeEach, expect, test } from 'vitest';
import type { TicketRef } from '@/domain/tickets/key';
import { HelpclockDatabase } from '@/storage/database';
import { ordinalsOf, putOrdinals, refsAt } from '@/storage/ordinals';

let db: HelpclockDatabase;
let count = 0;
const ref = (n: number) => `demo|https://desk.example|${n}` as TicketRef;
const refs = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ref(from + i));
const state = (dead: readonly number[] = []) => ({ generation: 2, ordinals: 5000, dead: Uint32Array.from(dead) });

beforeEach(async () => {
  count += 1;
  db = new HelpclockDatabase(`ordinals-${count}`);
  await putOrdinals(db, 1, 0, refs(0, 50));
  await putOrdinals(db, 2, 0, refs(100, 350));
  await putOrdinals(db, 2, 250, refs(0, 7));
  await putOrdinals(db, 2, 4000, refs(1000, 1400));
});

test('a ticket is found by its reference, of one generation, whichever row it stands in', async () => {
  const asked = [100, 199, 200, 349, 6, 7, 49, 1399, 9999].map(ref);
  expect([...(await ordinalsOf(db, state(), asked))].sort((a, b) => a[1] - b[1])).toEqual([
    [ref(100), 0],
    [ref(199), 99],
    [ref(200), 100],
    [ref(349), 249],
    [ref(6), 256],
    [ref(1399), 4399],
  ]);
  expect(await ordinalsOf(db, state(), [])).toEqual(new Map());
});

test('what was measured again has its new ordinal alone, what was deleted has none', async () => {
  await putOrdinals(db, 2, 4400, [ref(120), ref(1200)]);
  expect(await ordinalsOf(db, state([20, 4200, 21]), [ref(120), ref(121), ref(1200)])).toEqual(
    new Map([
      [ref(120), 4400],
      [ref(1200), 4401],
    ]),
  );
});

test('references are found by ordinals near and far', async () => {
  const asked = [4399, 0, 99, 100, 256, 257, 249, 4000, 3999];
  const found = await refsAt(db, 2, asked);
  const wanted = [1399, 100, 199, 200, 6, undefined, 349, 1000, undefined];
  expect(asked.map((ordinal) => found.get(ordinal))).toEqual(wanted.map((n) => (n === undefined ? undefined : ref(n))));
  expect(await refsAt(db, 2, [])).toEqual(new Map());
});
