import { expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { HealthRow } from '@/storage/rows';
import { failingKind, judgeHealth } from '@/ui/data/site-health';
import { healthReport } from '@/ui/options/sites/health-report';

const SITE = 'https://acme-secret.zendesk.com';
const AT = instant(Date.UTC(2026, 2, 2, 12));
const row = (page: HealthRow['page'], fact: string, isReadable: boolean, over: Partial<HealthRow> = {}): HealthRow => ({
  id: `${SITE}|${page}|${fact}`,
  site: SITE,
  helpdesk: 'zendesk',
  page,
  fact,
  isReadable,
  since: instant(AT - 86_400_000),
  lastSeenAt: AT,
  count: 3,
  ...over,
});

const ROWS = [
  row('ticket', '*', true, { state: 'ok' }),
  row('ticket', 'subject', true),
  row('ticket', 'messages', false),
  row('ticket', 'priority', false, { since: instant(AT - 3_600_000) }),
  row('queue', '*', true, { state: 'ok' }),
  row('queue', 'priority', false, { since: instant(AT - 7_200_000) }),
  row('json', '*', true, { state: 'ok' }),
  row('json', 'messages', true),
];

test('a fact that the page hides and the data give is no loss; one that nothing gives is, since the first miss', () => {
  expect(judgeHealth(ROWS).unread).toEqual([{ fact: 'priority', since: AT - 7_200_000 }]);
  expect(failingKind(judgeHealth(ROWS))).toBeUndefined();
});

test.each(['gone', 'offline', 'loading', 'not-a-ticket'])('%s says nothing of how well a site is read', (state) => {
  expect(failingKind(judgeHealth([row('json', '*', false, { state })]))).toBeUndefined();
});

test.each(['forbidden', 'unanswered', 'not-json', 'unreadable'])('%s does', (state) => {
  expect(failingKind(judgeHealth([...ROWS.slice(0, 6), row('json', '*', false, { state })]))).toMatchObject({
    kind: 'json',
    state,
  });
});

test('the report names product, pages and facts, and nobody and nothing of the account', () => {
  const hostile = row('bad-data', 'gunhild@example.org owes us', false);
  const text = healthReport({
    version: '0.1.0',
    browserName: 'Test/1',
    site: {
      site: SITE,
      origin: SITE,
      helpdesk: 'zendesk',
      enabledAt: AT,
      statusMap: { 'Waiting for Gunhild': 'hold' },
      channelMap: {},
      leads: 'ours',
      me: { id: '501', name: 'Kim Ito' },
    },
    health: judgeHealth([...ROWS, hostile]),
    backfill: undefined,
    at: AT,
  });
  expect(text).toContain('missing: priority since 2026-03-02T11:00:00.000Z');
  expect(text).toContain('zendesk at https://….zendesk.com');
  expect(text).not.toMatch(/acme|secret|gunhild|kim|ito|501|@/i);
});
