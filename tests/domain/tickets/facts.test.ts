import { describe, expect, test } from 'vitest';
import type { Precision, Source } from '@/domain/tickets/facts';
import { readLife } from '@/domain/tickets/read-life';
import { at, look, recordFrom } from './looks';

const created = (source: Source, seen: string, value: string, precision: Precision = 'exact') =>
  look(source, at(seen), { createdAt: at(value) }, { precision: { createdAt: precision } });

describe('which reading of a fact is kept', () => {
  test.each([
    [
      'json over a newer ticket page',
      created('json', '10:00', '09:00:07'),
      created('ticket-page', '11:00', '09:01'),
      '09:00:07',
    ],
    [
      'a ticket page over a newer queue row',
      created('ticket-page', '10:00', '09:00:07'),
      created('queue-page', '11:00', '09:01'),
      '09:00:07',
    ],
    [
      'an export over a queue row',
      created('import', '10:00', '09:00:07'),
      created('queue-page', '11:00', '09:01'),
      '09:00:07',
    ],
    [
      'seconds over newer minutes',
      created('json', '10:00', '09:00:07'),
      created('json', '11:00', '09:01', 'minute'),
      '09:00:07',
    ],
    [
      'minutes over a newer "2 hours ago"',
      created('json', '10:00', '09:02', 'minute'),
      created('json', '11:00', '09:00', 'relative'),
      '09:02',
    ],
    ['the newer of two alike', created('json', '10:00', '09:00:07'), created('json', '11:00', '09:00:08'), '09:00:08'],
    [
      'what a person corrected over json',
      created('manual', '10:00', '09:00'),
      created('json', '11:00', '09:00:08'),
      '09:00',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(readLife(recordFrom(a, b)).facts.createdAt).toBe(at(expected));
    expect(readLife(recordFrom(b, a)).facts.createdAt).toBe(at(expected));
  });

  test('two readings that differ in nothing but the value: the same one wins in every browser', () => {
    const [a, b] = [look('json', at('10:00'), { team: 'Blue' }), look('json', at('10:00'), { team: 'Red' })];
    expect(recordFrom(a, b)).toEqual(recordFrom(b, a));
  });

  test('every fact tells its source, precision and age', () => {
    const record = recordFrom(created('queue-page', '10:00', '09:02', 'minute'));
    expect(record.facts.createdAt).toEqual({
      value: at('09:02'),
      source: 'queue-page',
      precision: 'minute',
      seenAt: at('10:00'),
    });
  });
});

describe('a fact that changes', () => {
  const solvedLater = recordFrom(
    look('json', at('10:00'), { status: 'open', team: 'Blue' }),
    look('queue-page', at('12:00'), { status: 'solved' }),
  );

  test('is believed as it was last seen, even by a lesser source', () => {
    expect(readLife(solvedLater).facts).toMatchObject({ status: 'solved', team: 'Blue' });
  });

  test('still keeps its best reading and where it came from', () => {
    expect(solvedLater.facts.status).toMatchObject({ value: 'open', source: 'json' });
    expect(solvedLater.latest.status).toMatchObject({ value: 'solved', source: 'queue-page' });
  });

  test('a newer row that only has the name does not lose the id of the same agent', () => {
    const json = look('json', at('10:00'), { assignee: { role: 'agent', id: '7', name: 'Ada' } });
    const row = look('queue-page', at('12:00'), { assignee: { role: 'agent', name: 'Ada' } });
    const taken = look('queue-page', at('13:00'), { assignee: { role: 'agent', name: 'Bo' } });
    expect(readLife(recordFrom(json, row)).facts.assignee).toEqual({ role: 'agent', id: '7', name: 'Ada' });
    expect(readLife(recordFrom(json, row, taken)).facts.assignee).toEqual({ role: 'agent', name: 'Bo' });
  });

  test('a status word nobody knows makes the status unknown, not yesterday’s', () => {
    const record = recordFrom(
      look('json', at('10:00'), { status: 'open', rawStatus: 'open' }),
      look('json', at('12:00'), { rawStatus: 'with the lawyers' }),
    );
    expect(readLife(record).facts.status).toBeUndefined();
    const taught = { statusMap: { 'with the lawyers': 'hold' as const }, channelMap: {}, bots: [], aliases: {} };
    expect(readLife(record, taught).facts.status).toBe('hold');
  });

  test('the same unknown word seen again beside a known status changes nothing', () => {
    const record = recordFrom(
      look('json', at('10:00'), { status: 'open', rawStatus: 'open' }),
      look('queue-page', at('12:00'), { rawStatus: 'open' }),
    );
    expect(readLife(record).facts.status).toBe('open');
  });
});

describe('measures the helpdesk computed', () => {
  test('stay apart from ours, stamped, the best reading of each', () => {
    const record = recordFrom(
      look('import', at('10:00'), {}, { reported: { replies: 2, isOneTouch: true } }),
      look('json', at('09:00'), {}, { reported: { replies: 3 } }),
    );
    expect(readLife(record).reported).toEqual({ replies: 3, isOneTouch: true });
    expect(record.reported.replies).toMatchObject({ source: 'json' });
  });

  test('its own deadlines are the ones last seen', () => {
    const due = (clock: string) => ({ nativeDeadlines: [{ metric: 'first_reply' as const, dueAt: at(clock) }] });
    const record = recordFrom(
      look('json', at('09:00'), {}, due('11:00')),
      look('queue-page', at('10:00'), {}, due('12:00')),
    );
    expect(readLife(record).nativeDeadlines).toEqual([{ metric: 'first_reply', dueAt: at('12:00') }]);
  });
});

describe('whole history', () => {
  const whole = look('json', at('10:00'), { updatedAt: at('09:59') }, { isHistoryComplete: true });
  test('is known after a look that saw every message', () => {
    expect(readLife(recordFrom(whole)).isHistoryComplete).toBe(true);
  });
  test('is not once the ticket is seen updated after that look', () => {
    const row = look('queue-page', at('11:00'), { updatedAt: at('10:30') });
    expect(readLife(recordFrom(whole, row)).isHistoryComplete).toBe(false);
  });
});
