import { expect, test } from 'vitest';
import type { Instant } from '@/domain/time/instant';
import type { HealthRow } from '@/storage/rows';
import { judgeHealth } from '@/ui/data/site-health';

const row = (page: HealthRow['page'], fact: string, over: Partial<HealthRow> = {}): HealthRow => ({
  id: `${page}|${fact}`,
  site: 'https://desk.example',
  helpdesk: 'demo',
  page,
  fact,
  isReadable: false,
  since: 1000 as Instant,
  lastSeenAt: 2000 as Instant,
  count: 1,
  ...over,
});

test('what a page did wrong is told apart: too many looks, impossible values, messages that were not taken', () => {
  const health = judgeHealth([
    row('flood', '*', { count: 4711 }),
    row('bad-data', 'createdAt'),
    row('bad-data', '*', { state: 'too-large' }),
  ]);
  expect(health).toMatchObject({ refused: 4711, dropped: ['createdAt'], turnedAway: 'too-large' });
  expect(judgeHealth([row('bad-data', 'createdAt')]).turnedAway).toBeUndefined();
});
