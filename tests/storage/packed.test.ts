import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, ticketRef } from '@/domain/tickets/key';
import { mergeRecords } from '@/domain/tickets/merge';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import { packRecord, unpackRecord } from '@/storage/packed/packed-record';
import { SHARED_WORDS } from '@/storage/packed/shared-words';
import { observation } from '../domain/tickets/arbitrary';

const again = (record: TicketRecord) => unpackRecord(ticketRef(record.key), packRecord(record));

const record = fc
  .array(observation, { minLength: 1, maxLength: 4 })
  .map((looks) => looks.map(recordOf).reduce((a, b) => mergeRecords(a, b)));

const plain = recordOf({
  key: { helpdesk: 'demo', site: 'https://desk.example', id: '7' },
  seenAt: 1_800_000_000_123,
  source: 'json',
  facts: {},
  events: [],
  isHistoryComplete: false,
} as never);

describe('a packed record', () => {
  test('is unpacked to the same, whatever is in it', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(again(one)).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a text that looks like JSON', { team: '{"role":"agent"}' }],
    ['a text that looks like a number', { team: '5', rawStatus: '-1' }],
    ['a lone surrogate and a line end', { subject: 'a\ud800b\n\u0000' }],
    ['Persian and Turkish', { subject: 'پرداخت دو بار انجام شد – İade ığüş' }],
    ['names that objects have of their own', { rawStatus: '__proto__', type: 'constructor' }],
    ['instants to the millisecond, and before 1970', { createdAt: 1_700_000_000_001, updatedAt: -1, solvedAt: 0 }],
  ])('keeps %s', (_, facts) => {
    const stamped = Object.entries(facts).map(([name, value]) => [
      name,
      { value, source: 'json', precision: 'exact', seenAt: 1_800_000_000_001 },
    ]);
    const one = { ...plain, facts: Object.fromEntries(stamped) } as TicketRecord;
    expect(again(one)).toEqual(one);
  });

  test.each(['message:42', 'message', ':42', '=42', '42', 'status:42', 'message:', 'message:=4'])(
    'keeps the id %s of a message',
    (id) => {
      const message = { kind: 'message', id, at: 1, precision: 'exact', source: 'json', isPublic: true, nth: 2 };
      const one = { ...plain, events: [{ ...message, actor: { role: 'bot' } }] } as unknown as TicketRecord;
      expect(again(one)).toEqual(one);
    },
  );

  test('keeps what only a later version knows', () => {
    const one = { ...plain, mood: { value: 'calm', at: 5 } } as TicketRecord;
    expect(again(one)).toEqual(one);
  });

  test('takes a third of what it takes as JSON', () => {
    const events = Array.from({ length: 13 }, (_, i) => ({
      kind: 'message' as const,
      id: `message:100${i}`,
      at: (1_790_000_000_000 + i * 977_000) as never,
      precision: 'exact' as const,
      isPublic: true,
      actor: { role: 'agent' as const, id: '9001', name: 'Amara Okafor' },
      source: 'json' as const,
    }));
    const one: TicketRecord = { ...plain, events };
    expect(packRecord(one).length * 3).toBeLessThan(JSON.stringify(one).length);
  });
});

test('a record written when there were fewer shared words says the same', () => {
  const one = { ...plain, facts: { team: { value: 'Blue', source: 'json', precision: 'exact', seenAt: 1 } } };
  const packed = JSON.parse(new TextDecoder().decode(packRecord(one as never)));
  const older = [packed[0] - 3, [...SHARED_WORDS.slice(-3), ...packed[1]], packed[2]];
  expect(unpackRecord('demo|https://desk.example|7', new TextEncoder().encode(JSON.stringify(older)))).toEqual(one);
});

test('a reference gives its key back', () => {
  const key = { helpdesk: 'demo', site: 'https://app.example/12', id: 'a:b/c' };
  expect(keyOf(ticketRef(key))).toEqual(key);
});
