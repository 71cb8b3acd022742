import { AGENTS, AMARA, BILLING, CUSTOMERS, SUPPORT } from './people';
import { type Random, randomFrom } from './random';
import {
  DAY,
  type DemoChannel,
  type DemoPriority,
  type DemoTicket,
  HOUR,
  MINUTE,
  type Person,
  type Step,
} from './story';

const SUBJECTS: readonly (readonly [string, ...string[]])[] = [
  ['Cannot sign in', 'login'],
  ['Export is empty', 'export'],
  ['Wrong amount on the invoice', 'invoice'],
  ['Refund for a double charge', 'refund'],
  ['API answers 502', 'api'],
  ['How do I invite a colleague?', 'how-to'],
  ['App closes at start', 'mobile'],
  ['Mail does not arrive', 'mail'],
  ['Change the company name', 'account'],
  ['Import stops at a row with umlauts', 'import'],
  ['Search is slow', 'search'],
  ['Please delete our test data', 'privacy'],
];

/** Share of the tickets and typical first reply in minutes. */
const CHANNELS: readonly { channel: DemoChannel; share: number; firstReply: number }[] = [
  { channel: 'email', share: 0.46, firstReply: 95 },
  { channel: 'web', share: 0.24, firstReply: 70 },
  { channel: 'chat', share: 0.17, firstReply: 4 },
  { channel: 'whatsapp', share: 0.09, firstReply: 18 },
  { channel: 'voice', share: 0.04, firstReply: 2 },
];

const PRIORITIES: readonly { priority: DemoPriority; share: number; haste: number }[] = [
  { priority: 'low', share: 0.2, haste: 1.5 },
  { priority: 'normal', share: 0.55, haste: 1 },
  { priority: 'high', share: 0.19, haste: 0.6 },
  { priority: 'urgent', share: 0.06, haste: 0.3 },
];

/** How fast each agent is (1: typical) and how content customers are after. */
const MANNERS = [
  { haste: 0.8, praise: 0.94 },
  { haste: 1.1, praise: 0.9 },
  { haste: 1, praise: 0.92 },
  { haste: 1.3, praise: 0.84 },
  { haste: 0.9, praise: 0.95 },
] as const;

function byShare<T extends { readonly share: number }>(random: Random, list: readonly T[]): T {
  let left = random.next();
  for (const item of list) {
    left -= item.share;
    if (left < 0) return item;
  }
  return list[0] as T;
}

/** People write mostly in the day: an instant of the day that begins at `dayStart`. */
const timeOfDay = (random: Random, dayStart: number) =>
  dayStart + (7 + 14 * ((random.next() + random.next()) / 2)) * HOUR + random.between(0, 59_000);

interface Cast {
  readonly random: Random;
  readonly requester: Person;
  readonly assignee: Person;
  readonly praise: number;
}

/** Replies back and forth, then the solve, perhaps a rating, perhaps a return. */
function stepsOf(cast: Cast, createdAt: number, firstReplyMs: number): Step[] {
  const { random, requester, assignee } = cast;
  const says = (at: number, by: Person, isPublic = true): Step => ({
    at,
    does: 'writes',
    by,
    isPublic,
    text: by.role === 'agent' ? 'Thank you for writing; here is what we found.' : 'Thank you. One more thing:',
  });
  const steps: Step[] = [];
  let at = createdAt + firstReplyMs;
  if (random.chance(0.25)) steps.push(says(createdAt + firstReplyMs / 2, random.pick(AGENTS), false));
  steps.push(says(at, assignee), { at, does: 'status', by: assignee, to: 'open' });
  for (let round = random.pick([0, 0, 0, 1, 1, 2, 3]); round > 0; round -= 1) {
    if (random.chance(0.5)) steps.push({ at, does: 'status', by: assignee, to: 'pending' });
    at += random.skewed(3 * HOUR, 0.9);
    steps.push(says(at, requester), { at, does: 'status', by: requester, to: 'open' });
    at += random.skewed(80 * MINUTE, 0.8);
    steps.push(says(at, assignee));
  }
  at += random.skewed(30 * MINUTE, 1);
  steps.push({ at, does: 'status', by: assignee, to: 'solved' });
  if (random.chance(0.05)) {
    at += random.skewed(8 * HOUR, 0.5);
    steps.push(says(at, requester), { at, does: 'status', by: requester, to: 'open' });
    at += random.skewed(2 * HOUR, 0.6);
    steps.push(says(at, assignee), { at, does: 'status', by: assignee, to: 'solved' });
  }
  if (random.chance(0.17)) {
    at += random.skewed(5 * HOUR, 0.7);
    steps.push({ at, does: 'rates', by: requester, score: random.chance(cast.praise) ? 'good' : 'bad' });
  }
  return steps;
}

function ticketOn(random: Random, id: number, dayStart: number, trend: number): DemoTicket {
  const createdAt = Math.floor(timeOfDay(random, dayStart));
  const requester = random.pick(CUSTOMERS);
  const index = random.between(0, AGENTS.length - 1);
  const assignee = AGENTS[index] ?? AMARA;
  const manner = MANNERS[index] ?? MANNERS[0];
  const { channel, firstReply } = byShare(random, CHANNELS);
  const { priority, haste } = byShare(random, PRIORITIES);
  const [subject, ...tags] = random.pick(SUBJECTS);
  const firstReplyMs = random.skewed(firstReply * haste * manner.haste * trend, 0.9) * MINUTE;
  const steps = stepsOf({ random, requester, assignee, praise: manner.praise }, createdAt, firstReplyMs);
  return {
    id,
    subject,
    channel,
    priority,
    requester,
    assignee,
    group: tags.some((tag) => tag === 'invoice' || tag === 'refund') ? BILLING : SUPPORT,
    tags,
    createdAt,
    body: 'Hello, could you help us with this?',
    steps: steps.map((step) => ({ ...step, at: Math.floor(step.at) })).sort((a, b) => a.at - b.at),
  };
}

/**
 * Ninety days of finished tickets before `now`: fewer at weekends, replies a little faster each week.
 * The same seed and `now` give the same tickets. Ids end below `lastId`.
 */
export function history(seed: number, now: number, lastId: number): readonly DemoTicket[] {
  const random = randomFrom(seed);
  const today = Math.floor(now / DAY) * DAY;
  const tickets: DemoTicket[] = [];
  for (let daysAgo = 90; daysAgo >= 1; daysAgo -= 1) {
    const dayStart = today - daysAgo * DAY;
    const isWeekend = [0, 6].includes(new Date(dayStart).getUTCDay());
    for (let left = isWeekend ? random.between(6, 12) : random.between(30, 46); left > 0; left -= 1) {
      tickets.push(ticketOn(random, 0, dayStart, 0.8 + daysAgo / 180));
    }
  }
  return tickets
    .filter((ticket) => (ticket.steps.at(-1)?.at ?? 0) < now)
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((ticket, index, all) => ({ ...ticket, id: lastId - all.length + index }));
}
