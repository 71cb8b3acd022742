import { describe, expect, test } from 'vitest';
import { countdown } from '@/domain/sla/countdown';
import type { Policy } from '@/domain/sla/policy';
import { replay } from '@/domain/sla/replay';
import type { TicketLife } from '@/domain/tickets/life';
import type { Schedule } from '@/domain/time/schedule';
import { office, scheduleOf, span, wallIn } from '../kit';
import { type Line, lifeOf, policyOf, ruleFor } from './kit';
import { march } from './tell';

const utc = wallIn('UTC');
const at = (text: string) => utc(`2026-03-${text}`);

interface Given {
  readonly policy?: Policy;
  readonly schedule?: Schedule;
  readonly life?: Partial<TicketLife>;
  /** When the clock was computed; the moment it is read at when missing. */
  readonly computed?: string;
}

function read(lines: readonly Line[], now: string, given: Given = {}) {
  const { policy = policyOf({ resolution: '8h' }), schedule = office(), life, computed = now } = given;
  const { clocks } = replay(lifeOf(march(lines), 'UTC', life), [policy], [schedule], at(computed));
  return countdown(clocks[2]!, schedule, at(now));
}

const CREATED: Line = ['06 13:00', 'created'];

test('Friday 13:00, 8 h: on Friday night 4 h are left, and it is due on Monday at 13:00', () => {
  expect(read([CREATED], '06 22:00')).toEqual({
    kind: 'closed',
    left: span('4h'),
    dueAt: at('09 13:00'),
    opensAt: at('09 09:00'),
    isApproximate: false,
  });
});

describe('in open time both tick: the business time left and the wall time to the deadline', () => {
  test.each([
    ['06 13:00', '8h', '72h'],
    ['06 16:59:59', '4h 1s', '68h 1s'],
    ['09 09:00', '4h', '4h'],
    ['09 12:59:59', '1s', '1s'],
  ])('%s: %s left, %s by the watch', (now, left, wallLeft) => {
    expect(read([CREATED], now)).toEqual({
      kind: 'ticking',
      left: span(left),
      wallLeft: span(wallLeft),
      dueAt: at('09 13:00'),
      isApproximate: false,
    });
  });
});

describe('carried forward from an earlier computation it reads the same', () => {
  test.each(['06 13:30', '06 17:00', '07 12:00', '09 09:00', '09 12:00', '09 13:00', '10 10:00'])('%s', (now) => {
    expect(read([CREATED], now, { computed: '06 13:00' })).toEqual(read([CREATED], now));
  });
  test('paused it stands still', () => {
    const lines: Line[] = [CREATED, ['06 14:00', 'pending']];
    expect(read(lines, '12 14:00', { computed: '06 14:30' })).toEqual({
      kind: 'paused',
      left: span('7h'),
      isApproximate: false,
    });
  });
  test('paused and overdue it stands still too, while the watch goes on', () => {
    const lines: Line[] = [CREATED, ['09 15:00', 'pending']];
    expect(read(lines, '11 13:00', { computed: '09 16:00' })).toEqual({
      kind: 'overdue',
      by: span('2h'),
      wallBy: span('48h'),
      dueAt: at('09 13:00'),
      isPaused: true,
      isApproximate: false,
    });
  });
});

describe('overdue', () => {
  test.each([
    ['09 13:00', '0s', '0s'],
    ['09 13:00:01', '1s', '1s'],
    ['09 20:00', '4h', '7h'],
    ['10 10:00', '5h', '21h'],
  ])('%s: by %s of business time, %s by the watch', (now, by, wallBy) => {
    expect(read([CREATED], now)).toEqual({
      kind: 'overdue',
      by: span(by),
      wallBy: span(wallBy),
      dueAt: at('09 13:00'),
      isPaused: false,
      isApproximate: false,
    });
  });
});

describe('ended', () => {
  test.each([
    ['09 12:00', 'met', '1h'],
    ['09 13:00', 'met', '0s'],
    ['09 15:00', 'breached', '-2h'],
  ])('solved %s: %s with %s to spare', (solved, state, spare) => {
    expect(read([CREATED, [solved, 'solved']], '12 09:00')).toEqual({
      kind: 'ended',
      state,
      spare: span(spare),
      isApproximate: false,
    });
  });
});

test('nothing is promised, or a merge ended it: nothing to show', () => {
  expect(read([CREATED], '06 12:00')).toEqual({ kind: 'none' });
  expect(read([CREATED], '06 14:00', { policy: policyOf({ first_reply: '1h' }) })).toEqual({ kind: 'none' });
  expect(read([CREATED, ['06 14:00', 'merged']], '06 15:00')).toEqual({ kind: 'none' });
});

test('a merge after the breach leaves a breach', () => {
  expect(read([CREATED, ['09 14:00', 'merged']], '09 15:00')).toMatchObject({ kind: 'ended', state: 'breached' });
});

test('hours that never come: endless, with what is left', () => {
  expect(read([CREATED], '06 15:00', { schedule: scheduleOf('UTC', { weekly: {} }) })).toEqual({
    kind: 'endless',
    left: span('8h'),
    isApproximate: false,
  });
});

test('no such schedule: endless, and what is left is unknown', () => {
  const { clocks } = replay(lifeOf(march([CREATED])), [policyOf({ resolution: '8h' })], [], at('06 15:00'));
  expect(countdown(clocks[2]!, undefined, at('06 15:00'))).toEqual({
    kind: 'endless',
    left: undefined,
    isApproximate: false,
  });
});

test('calendar hours never close', () => {
  const policy = policyOf({ resolution: ruleFor('resolution', '24h', { hours: 'calendar' }) });
  expect(read([CREATED], '07 12:00', { policy })).toEqual({
    kind: 'ticking',
    left: span('1h'),
    wallLeft: span('1h'),
    dueAt: at('07 13:00'),
    isApproximate: false,
  });
});

test('closed for good after the last opening: due, and it does not open before', () => {
  const once = scheduleOf('UTC', {
    weekly: {},
    overrides: [{ on: '2026-03-06', intervals: [{ start: '13:00', end: '21:00' }] }],
  });
  const nextOpen = policyOf({ resolution: '9h' });
  expect(read([CREATED], '06 22:00', { schedule: once, policy: nextOpen })).toMatchObject({
    kind: 'endless',
    left: span('1h'),
  });
});

describe('≈ where a moment it rests on is rough', () => {
  const life = (events: TicketLife['events']): Partial<TicketLife> => ({ events });
  const created = { kind: 'created', actor: { role: 'customer' }, at: at('06 13:00'), precision: 'exact' } as const;
  test.each([
    ['the creation', [{ ...created, precision: 'minute' }], true],
    [
      'a pause',
      [
        created,
        { kind: 'status', status: 'pending', at: at('06 13:10'), precision: 'relative' },
        { kind: 'status', status: 'open', at: at('06 13:20'), precision: 'exact' },
      ],
      true,
    ],
    [
      'a status that stopped nothing',
      [created, { kind: 'status', status: 'open', at: at('06 13:10'), precision: 'relative' }],
      false,
    ],
    ['the solve', [created, { kind: 'status', status: 'solved', at: at('06 13:10'), precision: 'minute' }], true],
    [
      'a message',
      [
        created,
        { kind: 'message', actor: { role: 'agent' }, isPublic: true, at: at('06 13:10'), precision: 'relative' },
      ],
      false,
    ],
    [
      'a pause before it began to count',
      [
        { kind: 'status', status: 'pending', at: at('06 12:00'), precision: 'relative' },
        { kind: 'status', status: 'open', at: at('06 12:10'), precision: 'relative' },
        created,
      ],
      false,
    ],
  ] as const)('%s: %s', (_, events, isApproximate) => {
    expect(read([], '06 14:00', { life: life(events) })).toMatchObject({ isApproximate });
  });
});
