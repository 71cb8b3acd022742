import { expect, test } from 'vitest';
import type { Observation } from '@/domain/tickets/observation';
import { instant } from '@/domain/time/instant';
import type { SlaView } from '@/messaging/protocol';
import { joinRows, staleRows } from '@/page/row-histories';

const row = (id: string, facts: Observation['facts'], source: Observation['source']): Observation => ({
  key: { helpdesk: 'toy', site: 'https://desk.example', id },
  seenAt: instant(0),
  source,
  facts,
  events: [],
  isHistoryComplete: false,
});

test('rows that only the page shows are kept, so that their histories are read too', () => {
  const page = [
    row('1', { subject: 'One', team: 'Support' }, 'queue-page'),
    row('2', { subject: 'Two' }, 'queue-page'),
  ];
  const json = [row('2', { status: 'open' }, 'json')];
  expect(joinRows(page, json).map(({ key, facts }) => [key.id, facts])).toEqual([
    ['2', { subject: 'Two', status: 'open' }],
    ['1', { subject: 'One', team: 'Support' }],
  ]);
});

test.each([
  ['open, never read', 'open', 5000, undefined, true],
  ['open, read before its last change', 'open', 5000, 4999, true],
  ['open, read in the second of its last change: another may have followed', 'open', 5000, 5400, true],
  ['open, read well after its last change', 'open', 5000, 65_000, false],
  ['solved before anyone looked', 'solved', 5000, undefined, false],
  ['solved since it was followed', 'solved', 5000, 4999, true],
  ['solved, its end was read, and it may have been opened again at once', 'solved', 5000, 5001, true],
  ['solved, and its end was read', 'solved', 5000, 65_000, false],
  ['closed, the list does not say when', 'closed', undefined, 4999, false],
] as const)('a row’s history is read: %s', (_, status, updatedAt, completeAt, isRead) => {
  const one = row('7', { status, ...(updatedAt === undefined ? {} : { updatedAt: instant(updatedAt) }) }, 'json');
  const views = { of: () => (completeAt === undefined ? undefined : ({ completeAt } as SlaView)) };
  expect(staleRows([one], views)).toEqual(isRead ? [one] : []);
});
