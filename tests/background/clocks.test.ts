import { expect, test } from 'vitest';
import { clocksOf } from '@/background/clocks';
import { viewOf } from '@/background/sla-view';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Status } from '@/domain/tickets/facts';
import type { TicketLife } from '@/domain/tickets/life';
import type { TicketRecord } from '@/domain/tickets/record';
import { instant } from '@/domain/time/instant';

const settings = defaultSettings('en', 'UTC');
const now = instant(Date.UTC(2026, 5, 17, 15));

const life = (status: Status, isHistoryComplete: boolean): TicketLife => ({
  key: { helpdesk: 'zendesk', site: 'https://acme.zendesk.com', id: '1' },
  facts: { status, createdAt: instant(Date.UTC(2026, 5, 17, 9)), createdBy: { role: 'customer' } },
  events: [],
  isHistoryComplete,
});

const states = (of: TicketLife) => clocksOf(of, settings, now).clocks.map(({ metric, state }) => `${metric} ${state}`);

test('an open ticket of which only a queue row was seen has no clock: somebody may have replied', () => {
  expect(states(life('open', false))).toEqual([]);
});

test('a new ticket needs no thread to be late', () => {
  expect(states(life('new', false))).toContain('first_reply breached');
});

test('with the whole thread known, silence is a breach', () => {
  expect(states(life('open', true))).toContain('first_reply breached');
});

test('the card calls promise and hours by their own names, though the first of each have one id', () => {
  const told = life('open', true);
  const view = viewOf({ key: told.key } as TicketRecord, () => told, settings, now);
  expect(view.names).toEqual({ policies: { default: 'Our promise' }, schedules: { default: 'Working hours' } });
});
