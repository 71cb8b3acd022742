import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords } from '@/domain/tickets/merge';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import { observation } from './arbitrary';

/** A record made of one to three looks. */
const record = fc
  .array(observation, { minLength: 1, maxLength: 3 })
  .map((looks) => looks.map(recordOf).reduce((a, b) => mergeRecords(a, b)));

const united = (records: readonly TicketRecord[]): TicketRecord => records.reduce((a, b) => mergeRecords(a, b));

describe('merge', () => {
  test('the order of two records does not matter', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  test('neither does the order in which three are put together', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  test('a record merged into itself, or into what already holds it, stays the same object', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(mergeRecords(a, structuredClone(a))).toBe(a);
        const both = mergeRecords(a, b);
        expect(mergeRecords(both, structuredClone(b))).toBe(both);
      }),
    );
  });

  test('looks of a ticket end as one record in any order and with any of them repeated', () => {
    const shuffled = fc
      .array(observation, { minLength: 2, maxLength: 8 })
      .chain((looks) =>
        fc.tuple(fc.constant(looks), fc.shuffledSubarray([...looks, ...looks], { minLength: looks.length * 2 })),
      );
    fc.assert(
      fc.property(shuffled, ([looks, again]) => {
        expect(united(again.map(recordOf))).toEqual(united(looks.map(recordOf)));
      }),
    );
  });

  test('two tickets are never one', () => {
    fc.assert(
      fc.property(observation, (look) => {
        const other = recordOf({ ...look, key: { ...look.key, id: '8' } });
        expect(() => mergeRecords(recordOf(look), other)).toThrow(RangeError);
      }),
    );
  });
});
