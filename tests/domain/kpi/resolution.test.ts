import { describe, expect, test } from 'vitest';
import type { TicketLife } from '@/domain/tickets/life';
import { seconds } from '@/domain/time/duration';
import { office } from '../kit';
import { ask } from './answers';
import { agent, at, becomes, created, customer, event, life, says } from './lives';

const HOUR = 3600;
const DAY = 24 * HOUR;
const dana = agent('dana');

/** Written at noon, answered after an hour, solved at `solvedAt`. */
const solved = (solvedAt = at('15:00'), more: Partial<TicketLife> = {}, ...events: TicketLife['events']) =>
  life(
    [
      created(at('12:00')),
      says(at('12:00'), customer),
      says(at('13:00'), dana),
      becomes(solvedAt, 'solved', dana),
      ...events,
    ],
    more,
  );

describe('resolution time', () => {
  const reopened = solved(at('15:00'), {}, becomes(at('09:00', 2), 'open'), becomes(at('12:00', 4), 'solved', dana));

  test('first resolution keeps the first solve, full resolution the last', () => {
    expect(ask('M7', [reopened]).value).toBe(3 * HOUR);
    expect(ask('M8', [reopened]).value).toBe(4 * DAY);
  });

  test('a ticket opened again and not solved since has a first resolution and no full one', () => {
    const open = solved(at('15:00'), {}, becomes(at('09:00', 2), 'open'));
    expect(ask('M7', [open]).n).toBe(1);
    expect(ask('M8', [open])).toMatchObject({ n: 0 });
    expect(ask('M8', [open])).not.toHaveProperty('value');
  });

  test('solved to closed is no second solve', () => {
    const closed = solved(at('15:00'), {}, becomes(at('15:00', 5), 'closed'));
    expect(ask('M8', [closed]).value).toBe(3 * HOUR);
    expect(ask('M9', [closed])).toMatchObject({ n: 1, top: 0 });
  });

  test('is provisional for seven days', () => {
    const tickets = [solved(at('15:00', 0)), solved(at('15:00', 5))];
    expect(ask('M8', tickets, { now: at('15:00', 9) })).toMatchObject({ n: 2, provisional: 1 });
  });

  test('the mean is the sum of the times divided by the tickets solved, the headline the median', () => {
    const tickets = [solved(at('13:30')), solved(at('14:00')), solved(at('12:00', 4))];
    expect(ask('M8', tickets)).toMatchObject({
      value: 2 * HOUR,
      mean: (1.5 * HOUR + 2 * HOUR + 4 * DAY) / 3,
      total: 3.5 * HOUR + 4 * DAY,
    });
    expect(ask('M8', tickets, { presets: ['M8-mean'] }).value).toBe((3.5 * HOUR + 4 * DAY) / 3);
  });

  test('one ticket of 1 257 days moves the mean and not the median', () => {
    const ages = [solved(at('14:00')), solved(at('15:00')), solved(at('16:00'))];
    const ancient = life([
      created(at('12:00', -1257)),
      says(at('12:00', -1257), customer),
      becomes(at('12:00'), 'solved', dana),
    ]);
    const result = ask('M8', [...ages, ancient]);
    expect(result).toMatchObject({ n: 4, median: 3 * HOUR, highest: 1257 * DAY });
    expect(result.mean).toBeGreaterThan(300 * DAY);
  });

  test('a solve before the creation is impossible: left out, counted', () => {
    const backwards = life([becomes(at('10:00'), 'solved', dana), created(at('12:00')), says(at('12:00'), customer)]);
    expect(ask('M8', [backwards, solved()])).toMatchObject({ n: 1, excluded: [{ reason: 'impossible', count: 1 }] });
  });

  test('business time is what the schedule was open', () => {
    const overnight = life([
      created(at('16:00')),
      says(at('16:00'), customer),
      becomes(at('10:00', 1), 'solved', dana),
    ]);
    const asking = { schedules: [office('UTC')], hours: 'business' } as const;
    expect(ask('M8', [overnight], asking).value).toBe(2 * HOUR);
    expect(ask('M8', [overnight]).value).toBe(18 * HOUR);
    expect(ask('M8', [overnight], { hours: 'business' })).toMatchObject({
      n: 0,
      excluded: [{ reason: 'hours-unknown', count: 1 }],
    });
  });
});

test('wait, work, pending and hold are sums of statuses until the last solve', () => {
  const ticket = life([
    created(at('08:00')),
    says(at('08:00'), customer),
    becomes(at('09:00'), 'open'),
    becomes(at('10:00'), 'pending'),
    becomes(at('13:00'), 'open'),
    becomes(at('14:00'), 'hold'),
    becomes(at('16:30'), 'solved'),
  ]);
  expect(ask('M4', [ticket]).value).toBe(5.5 * HOUR);
  expect(ask('M5', [ticket]).value).toBe(3 * HOUR);
  expect(ask('M5-pending', [ticket]).value).toBe(3 * HOUR);
  expect(ask('M5-hold', [ticket]).value).toBe(2.5 * HOUR);
});

test('without the history of statuses the helpdesk’s own sums stand in, labelled', () => {
  const ticket = solved(at('15:00'), {
    isHistoryComplete: false,
    reported: { requesterWaitTime: seconds(7200), agentWaitTime: seconds(600), onHoldTime: seconds(1200) },
  });
  expect(ask('M4', [ticket])).toMatchObject({ value: 7200, vendor: 1 });
  expect(ask('M5', [ticket])).toMatchObject({ value: 6000, vendor: 1 });
});

describe('a log of statuses without messages', () => {
  const log = (...events: TicketLife['events']) =>
    life([created(at('08:00')), ...events], { isHistoryComplete: false });
  const rested = log(becomes(at('09:00'), 'pending'), becomes(at('11:00'), 'open'), becomes(at('12:00'), 'solved'));

  test('gives wait, work and pending, and whether a solve held', () => {
    expect(ask('M4', [rested]).value).toBe(2 * HOUR);
    expect(ask('M5', [rested]).value).toBe(2 * HOUR);
    expect(ask('M5-pending', [rested]).value).toBe(2 * HOUR);
    expect(ask('M5-hold', [rested]).value).toBe(0);
    expect(ask('M9', [rested])).toMatchObject({ n: 1, top: 0 });
  });

  test('begins in the status it was created in', () => {
    expect(ask('M5-pending', [{ ...rested, initially: { status: 'pending' } }]).value).toBe(3 * HOUR);
  });

  const unknown = (ticket: TicketLife) => {
    expect(ask('M4', [ticket])).toMatchObject({ n: 0, excluded: [{ reason: 'unknown', count: 1 }] });
  };

  test('a solving date alone is no log', () => unknown(log(becomes(at('12:00'), 'solved'))));

  test('a log that ends otherwise than the ticket lacks a change', () => {
    const other = log(becomes(at('09:00'), 'open'), becomes(at('12:00'), 'solved'), becomes(at('13:00'), 'pending'));
    unknown({ ...other, facts: { status: 'closed', solvedAt: at('14:00') } });
  });

  test('with some of the messages it may lack statuses too', () =>
    unknown({ ...rested, events: [...rested.events, says(at('13:00'), dana)] }));

  test.each(['isObserved', 'isLatestOnly'] as const)('%s: others may be missing, whatever else was seen', (mark) => {
    const [first, second, ...others] = rested.events;
    if (first === undefined || second === undefined) throw new Error('The log has events.');
    unknown({ ...rested, isHistoryComplete: true, events: [first, { ...second, [mark]: true }, ...others] });
  });
});

test('handle time is what was worked, or talk, hold and after-call time together', () => {
  const worked = solved(at('15:00'), { reported: { handleTime: seconds(300) } });
  const call = solved(at('16:00'), {
    reported: { talkTime: seconds(200), holdTime: seconds(40), afterCallTime: seconds(60) },
  });
  expect(ask('M6', [worked, call, solved()])).toMatchObject({ n: 2, value: 300 });
});

describe('reopen, one touch, first contact', () => {
  const five = (ticket: TicketLife, ...others: readonly TicketLife[]) => [
    ticket,
    ...others,
    ...Array.from({ length: 4 - others.length }, () => solved()),
  ];

  test('a reopen within seven days counts, one on the eighth does not', () => {
    const early = solved(at('15:00'), {}, becomes(at('14:59', 7), 'open'));
    const late = solved(at('15:00'), {}, becomes(at('15:01', 7), 'open'));
    expect(ask('M9', five(early, late))).toMatchObject({ n: 5, top: 1, value: 20 });
  });

  test('young solves count as provisional for the reopen rate and not at all for one touch', () => {
    const tickets = five(solved(at('15:00', 20)));
    const asking = { now: at('15:00', 21) };
    expect(ask('M9', tickets, asking)).toMatchObject({ n: 5, provisional: 1 });
    expect(ask('M10', tickets, asking)).toMatchObject({ n: 4, excluded: [{ reason: 'not-matured', count: 1 }] });
  });

  const twoReplies = life([
    created(at('12:00')),
    says(at('12:00'), customer),
    says(at('12:10'), dana),
    says(at('12:20'), dana),
    becomes(at('13:00'), 'solved', dana),
  ]);
  const noReply = life([created(at('12:00')), says(at('12:00'), customer), becomes(at('13:00'), 'solved', dana)]);

  test('one touch is one reply of those with any; zero touch stands apart', () => {
    const tickets = [solved(), solved(), solved(), solved(), twoReplies, noReply];
    expect(ask('M10', tickets)).toMatchObject({
      n: 5,
      top: 4,
      value: 80,
      excluded: [{ reason: 'no-reply', count: 1 }],
    });
    expect(ask('M10-zero', tickets)).toMatchObject({ n: 6, top: 1 });
  });

  test('the definitions of others', () => {
    const tickets = [solved(), solved(), solved(), solved(), twoReplies, noReply];
    expect(ask('M10', tickets, { presets: ['M10-zendesk'] })).toMatchObject({ n: 6, top: 5 });
    const open = life([created(at('12:00', 1)), says(at('12:00', 1), customer)]);
    expect(ask('M10', [...tickets, open], { presets: ['M10-articles'] })).toMatchObject({ top: 4, n: 7 });
    expect(ask('M11', tickets, { presets: ['M11-freshdesk'] })).toMatchObject({ n: 5, top: 4 });
  });

  test('first contact fails by a further message, a reopen or a new ticket of the same requester', () => {
    const asked = (requester: string, more: Partial<TicketLife['facts']> = {}) => ({ facts: { requester, ...more } });
    const clean = solved(at('15:00'), asked('a'));
    const thanked = solved(at('15:00'), asked('b'), says(at('16:00'), customer));
    const reopened = solved(
      at('15:00'),
      asked('c'),
      becomes(at('16:00', 1), 'open'),
      becomes(at('17:00', 1), 'solved'),
    );
    const again = solved(at('15:00'), asked('d'));
    const second = solved(at('15:00', 3), asked('d'));
    const later = solved(at('15:00'), asked('e'));
    const muchLater = life([created(at('12:00', 9)), says(at('12:00', 9), customer)], asked('e'));
    const result = ask('M11', [clean, thanked, reopened, again, second, later, muchLater]);
    // `second` was created at noon of the first day: only `again` lost a creation after its solve, if any.
    expect(result.n).toBe(6);
    expect(result.top).toBe(4);
  });

  test('a new ticket of the same requester within a week spoils first contact', () => {
    const first = solved(at('15:00'), { facts: { requester: 'd' } });
    const next = life([created(at('12:00', 3)), says(at('12:00', 3), customer)], { facts: { requester: 'd' } });
    expect(ask('M11', [first, next])).toMatchObject({ n: 1, top: 0 });
    const late = life([created(at('16:00', 8)), says(at('16:00', 8), customer)], { facts: { requester: 'd' } });
    expect(ask('M11', [first, late])).toMatchObject({ n: 1, top: 1 });
  });

  test('first contact asks eligible tickets only', () => {
    const tickets = [
      solved(at('15:00'), { facts: { tags: ['how-to'] } }),
      solved(at('15:00'), { facts: { tags: ['how-to', 'bug'] } }),
      solved(at('15:00'), { facts: { type: 'Incident', tags: [] } }),
    ];
    const definitions = { eligible: ['How-To'], ineligible: ['bug'] };
    expect(ask('M11', tickets, { definitions })).toMatchObject({
      n: 1,
      excluded: [{ reason: 'not-eligible', count: 2 }],
    });
  });

  test('what became of a solve is unknown where neither history nor the helpdesk says', () => {
    const imported = solved(at('15:00'), { isHistoryComplete: false });
    const counted = solved(at('15:00'), { isHistoryComplete: false, reported: { reopens: 0, replies: 1 } });
    expect(ask('M9', [imported, counted])).toMatchObject({
      n: 1,
      excluded: [{ reason: 'incomplete-history', count: 1 }],
    });
    expect(ask('M10', [imported, counted])).toMatchObject({
      n: 1,
      excluded: [{ reason: 'replies-unknown', count: 1 }],
    });
  });
});

test('interactions are public messages until the solve, over every agent it passed through', () => {
  const ticket = life([
    created(at('12:00')),
    says(at('12:00'), customer),
    says(at('12:10'), dana),
    says(at('13:00'), customer),
    event(at('13:05'), { kind: 'message', actor: dana, isPublic: false }),
    says(at('13:30'), agent('lev')),
    becomes(at('14:00'), 'solved', dana),
    says(at('15:00'), customer),
  ]);
  expect(ask('M15', [ticket]).value).toBe(4);
  expect(ask('M15-replies', [ticket]).value).toBe(2);
});
