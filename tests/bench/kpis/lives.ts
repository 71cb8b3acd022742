import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import type { TicketRecord } from '@/domain/tickets/record';
import { recordOf } from '@/domain/tickets/record-of';
import type { Instant } from '@/domain/time/instant';

/** Numbers that look random and are the same at every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Noon of the day the benches are told it is. */
export const NOW = Date.UTC(2026, 5, 30, 12) as Instant;
/** Tickets are spread evenly over so many days before. */
const DAYS = 365;

const CHANNELS = ['email', 'email', 'email', 'chat', 'web', 'phone', 'social'] as const;
const PRIORITIES = ['low', 'normal', 'normal', 'high', 'urgent'] as const;
const TAGS = ['billing', 'refund', 'login', 'shipping', 'bug', 'vip', 'complaint', 'sale', 'returns', 'other'] as const;

/** Ticket `i` of `count`: two to seven messages, mostly solved, a third rated; spread over a year, 50 agents, 8 teams. */
export function aRecord(i: number, count: number): TicketRecord {
  const random = dice(i + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const createdAt = Math.floor(NOW - DAYS * DAY + (i / count) * DAYS * DAY);
  const agent = (): Actor => {
    const n = Math.floor(random() * 50);
    return { role: 'agent', id: String(n), name: `Agent ${n}` };
  };
  const customer: Actor = { role: 'customer', id: `c${Math.floor(random() * count * 0.6)}` };
  const first = agent();
  const events: TicketEvent[] = [];
  const add = (at: number, event: object) => {
    if (at <= NOW) events.push({ at: Math.floor(at) as Instant, precision: 'exact', ...event } as TicketEvent);
  };
  add(createdAt, { kind: 'created', actor: customer, id: 'created:0' });
  let at = createdAt;
  const turns = 1 + Math.floor(random() * 3);
  for (let turn = 0; turn < turns; turn += 1) {
    add(at, { kind: 'message', id: `message:${2 * turn}`, isPublic: true, actor: customer });
    at += Math.exp(random() * 4) * 0.3 * HOUR;
    add(at, {
      kind: 'message',
      id: `message:${2 * turn + 1}`,
      isPublic: true,
      actor: random() < 0.8 ? first : agent(),
    });
    at += random() * 20 * HOUR;
  }
  const isSolved = random() < 0.93;
  if (isSolved) {
    add(at, { kind: 'status', status: 'solved', actor: first, id: 'status:1' });
    add(at + HOUR, { kind: 'survey-sent', id: 'survey:1' });
    if (random() < 0.33)
      add(at + 5 * HOUR, { kind: 'rating', score: random() < 0.85 ? 1 : 0, scale: 'good-bad', id: 'rating:1' });
    if (random() < 0.06) {
      add(at + 30 * HOUR, { kind: 'reopened', id: 'status:2' });
      add(at + 40 * HOUR, { kind: 'status', status: 'solved', actor: first, id: 'status:3' });
    }
  }
  const tags = [...new Set([pick(TAGS), pick(TAGS), ...(random() < 0.3 ? [pick(TAGS)] : [])])];
  return recordOf({
    key: { helpdesk: 'zendesk', site: 'https://acme.example', id: String(i) },
    seenAt: NOW,
    source: 'json',
    facts: {
      status: isSolved && at <= NOW ? 'solved' : 'open',
      channel: pick(CHANNELS),
      priority: pick(PRIORITIES),
      team: `Team ${Math.floor(random() * 8)}`,
      requester: customer.id as string,
      tags,
      createdAt: createdAt as Instant,
      assignee: first,
    },
    events,
    isHistoryComplete: true,
  });
}
