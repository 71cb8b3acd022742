import { expect, test } from 'vitest';
import type { Observation } from '@/domain/tickets/observation';
import { instant } from '@/domain/time/instant';
import { joinRows } from '@/page/row-histories';

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
