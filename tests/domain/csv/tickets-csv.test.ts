import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { isoInstant } from '@/domain/csv/iso';
import { ticketsCsv, ticketsCsvOf } from '@/domain/csv/tickets-csv';
import type { Clock, TicketClocks } from '@/domain/sla/clock';
import type { TicketLife } from '@/domain/tickets/life';
import { seconds } from '@/domain/time/duration';
import { type Instant, instant } from '@/domain/time/instant';

const at = (iso: string): Instant => instant(Date.parse(iso));
const now = at('2026-03-01T00:00:00Z');

const life: TicketLife = {
  key: { helpdesk: 'request-tracker', site: 'https://intra.example/rt', id: '42' },
  facts: {
    path: '/rt/Ticket/Display.html?id=42',
    subject: '=HYPERLINK("http://evil.example")',
    status: 'solved',
    createdAt: at('2026-02-20T16:30:00Z'),
    assignee: { role: 'agent', id: '7', name: 'Bo' },
    tags: ['billing', 'vip'],
  },
  events: [
    {
      kind: 'message',
      actor: { role: 'customer' },
      isPublic: true,
      at: at('2026-02-20T16:30:00Z'),
      precision: 'exact',
    },
    { kind: 'message', actor: { role: 'bot' }, isPublic: true, at: at('2026-02-20T16:30:01Z'), precision: 'exact' },
    {
      kind: 'message',
      actor: { role: 'agent', id: '9', name: 'Ada' },
      isPublic: true,
      at: at('2026-02-20T17:30:00Z'),
      precision: 'minute',
    },
    { kind: 'status', status: 'solved', at: at('2026-02-21T09:00:00Z'), precision: 'exact' },
    { kind: 'status', status: 'open', at: at('2026-02-22T09:00:00Z'), precision: 'exact' },
    { kind: 'status', status: 'solved', at: at('2026-02-23T09:00:00Z'), precision: 'exact' },
    { kind: 'rating', score: 5, scale: '5-point', at: at('2026-02-24T09:00:00Z'), precision: 'exact' },
  ],
  isHistoryComplete: true,
};

const clock: Clock = {
  metric: 'first_reply',
  state: 'met',
  cycle: 1,
  target: seconds(7200),
  breachAt: at('2026-02-20T18:30:00Z'),
  isPaused: false,
  policyId: 'p1',
  scheduleId: 's1',
  precision: 'exact',
  stretches: [],
  earlier: [],
};
const clocks: TicketClocks = { now, clocks: [clock] };

const options = {
  format: { separator: ',', hasBom: true } as const,
  scheduleName: () => 'Support hours',
  policyName: () => undefined,
  openTime: () => seconds(1800),
};

const read = (text: string): Record<string, string> | undefined =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data[0];

describe('Tickets CSV', () => {
  const text = [...ticketsCsv([{ life, clocks, sources: ['json', 'queue-page'] }], options)].join('');

  it('begins with a byte order mark and ends each line with CRLF', () => {
    expect(text.startsWith('\uFEFFhelpdesk,site,id,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('says who replied first, not who holds the ticket now', () => {
    expect(read(text)).toMatchObject({ assignee: 'Bo', first_replier: 'Ada' });
  });

  it('carries instants with zone, seconds and verdicts', () => {
    expect(read(text)).toMatchObject({
      url: 'https://intra.example/rt/Ticket/Display.html?id=42',
      subject: `'=HYPERLINK("http://evil.example")`,
      created_at: '2026-02-20T16:30:00Z',
      first_reply_at: '2026-02-20T17:30:00Z',
      first_solved_at: '2026-02-21T09:00:00Z',
      last_solved_at: '2026-02-23T09:00:00Z',
      first_response_calendar_seconds: '3600',
      first_response_business_seconds: '1800',
      full_resolution_calendar_seconds: String(2.6875 * 86_400),
      replies: '1',
      reopens: '1',
      first_reply_target_seconds: '7200',
      first_reply_state: 'met',
      first_reply_deadline: '2026-02-20T18:30:00Z',
      first_reply_met: '1',
      first_reply_breached: '0',
      next_reply_met: '',
      rating: '5',
      tags: 'billing vip',
      precision: 'minute',
      sources: 'json queue-page',
      schedule: 'Support hours',
      policy: 'p1',
    });
  });

  it('writes the team’s wall clock with its offset when it is given', () => {
    const chunks = ticketsCsv([{ life, clocks }], { ...options, offsetAt: () => 210 });
    expect(read([...chunks].join(''))?.created_at).toBe('2026-02-20T20:00:00+03:30');
  });

  it('leaves unknown empty, never 0', () => {
    const bare: TicketLife = { key: life.key, facts: {}, events: [], isHistoryComplete: false };
    const row = read([...ticketsCsv([{ life: bare, clocks: { now, clocks: [] } }], options)].join(''));
    const filled = Object.entries(row ?? {}).filter(([, value]) => value !== '');
    expect(filled.map(([heading]) => heading)).toEqual(['helpdesk', 'site', 'id', 'history_complete']);
  });

  it('streams: batches give the same bytes, in chunks of bounded size', async () => {
    const tickets = Array.from({ length: 2000 }, () => ({ life, clocks }));
    const atOnce = [...ticketsCsv(tickets, options)];
    expect(Math.max(...atOnce.map((chunk) => chunk.length))).toBeLessThan(70_000);
    async function* batches() {
      yield tickets.slice(0, 700);
      yield tickets.slice(700);
    }
    const streamed: string[] = [];
    for await (const chunk of ticketsCsvOf(batches(), options)) streamed.push(chunk);
    expect(streamed.join('')).toBe(atOnce.join(''));
    const behind = [
      ...ticketsCsv(tickets.slice(700), { ...options, format: { ...options.format, isContinued: true } }),
    ];
    const parts = [...ticketsCsv(tickets.slice(0, 700), options), ...behind];
    expect(parts.join('')).toBe(atOnce.join(''));
  });
});

test.each([
  [0, undefined, '1970-01-01T00:00:00Z'],
  [-1, undefined, '1969-12-31T23:59:59.999Z'],
  [Date.UTC(2024, 1, 29, 23, 59, 59, 7), undefined, '2024-02-29T23:59:59.007Z'],
  [Date.UTC(2026, 11, 31, 22, 30), 210, '2027-01-01T02:00:00+03:30'],
  [Date.UTC(2026, 0, 1, 0, 5), -570, '2025-12-31T14:35:00-09:30'],
  [Date.UTC(12026, 0, 1), undefined, '+012026-01-01T00:00:00Z'],
])('%d at %s minutes is %s', (at, offset, text) => {
  expect(isoInstant(instant(at), offset === undefined ? undefined : () => offset)).toBe(text);
  expect(Date.parse(text)).toBe(at);
});
