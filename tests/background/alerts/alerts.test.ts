import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { openNotice } from '@/background/alerts/open-notice';
import { snoozeAlerts } from '@/background/alerts/snooze';
import { tellAlerts } from '@/background/alerts/tell-alerts';
import { defaultSettings } from '@/domain/settings/defaults';
import { instant } from '@/domain/time/instant';
import { deleteTickets } from '@/storage/write/merge-tickets';
import { speak } from '../../ui/support/words';
import { breakAt } from '../faults';
import { aDesk, at, withAlerts } from './a-desk';

beforeEach(() => {
  fakeBrowser.reset();
  speak('en');
});

const many = (n: number, seen = {}) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i + 1}`, seen]));

describe('a ticket of mine', () => {
  test('is told before its deadline and at it, once each', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    expect((await desk.ring(at('09:44'))).titles).toEqual([]);
    expect((await desk.ring(at('09:45'))).titles).toEqual(['First reply due 10:00']);
    expect((await desk.ring(at('09:50'))).titles).toEqual([]);
    expect((await desk.ring(at('10:00'))).titles).toEqual(['First reply breached']);
    expect((await desk.ring(at('10:30'))).titles).toEqual([]);
  });

  test('is told without anything a customer wrote, and says which ticket it is', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.ring(at('10:00'));
    expect(desk.shown.map(({ message }) => message)).toEqual([
      'Ticket \u2068#7\u2069 on \u2068desk.example\u2069 was due 10:00.',
    ]);
    expect(JSON.stringify(desk.shown)).not.toMatch(/Printer|gunhild/i);
  });

  test('that was answered in time is never told', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.see(at('09:40'), { 7: { repliedAt: at('09:40') } });
    expect((await desk.ring(at('10:05'))).titles).toEqual([]);
  });

  test('answered between warning and notice is not told either', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    desk.allow(false);
    await desk.ring(at('09:46'));
    await desk.see(at('09:47'), { 7: { repliedAt: at('09:47') } });
    desk.allow(true);
    expect((await desk.ring(at('09:48'))).titles).toEqual([]);
  });

  test('that is solved or closed is not told', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.see(at('09:10'), { 7: { status: 'closed' } });
    expect((await desk.ring(at('12:00'))).titles).toEqual([]);
  });

  test('whose deadline moves later is not warned of again', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.ring(at('09:45'));
    await desk.see(at('09:50'), { 7: { priority: 'high' } });
    expect((await desk.ring(at('10:46'))).titles).toEqual([]);
    expect((await desk.ring(at('11:00'))).titles).toEqual(['First reply breached']);
  });
});

describe('when it is told', () => {
  const told = async (first_reply: object | undefined) => {
    const { alerts } = defaultSettings('en', 'UTC');
    const metrics = { ...alerts.metrics, first_reply } as typeof alerts.metrics;
    const desk = await aDesk(withAlerts({ metrics }));
    await desk.see(at('09:00'), { 7: {} });
    const titles: string[] = [];
    for (const time of ['09:29', '09:30', '09:47', '09:48', '09:59', '10:00', '10:01']) {
      titles.push(...(await desk.ring(at(time))).titles.map((title) => `${time} ${title}`));
    }
    return titles;
  };

  test.each<[string, object | undefined, string[]]>([
    ['so many minutes before', { before: { minutes: 30 }, atBreach: false }, ['09:30 First reply due 10:00']],
    ['so far through the target', { before: { percent: 80 }, atBreach: false }, ['09:48 First reply due 10:00']],
    [
      'whichever comes first',
      { before: { minutes: 5, percent: 50 }, atBreach: false },
      ['09:30 First reply due 10:00'],
    ],
    ['only at the breach', { atBreach: true }, ['10:00 First reply breached']],
    ['a clock nobody wants to hear of', undefined, []],
    ['neither before nor at the breach', { atBreach: false }, []],
  ])('%s', async (_, rule, titles) => {
    expect(await told(rule)).toEqual(titles);
  });
});

describe('a notice that is clicked', () => {
  const clicked = async (id: string, path: boolean) => {
    const opened: string[] = [];
    Object.assign(browser, {
      tabs: { query: async () => [], create: async ({ url }: { url: string }) => void opened.push(url) },
    });
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.ring(at('09:45'));
    if (!path) await deleteTickets(desk.db, [desk.shown.length > 0 ? 'demo|https://desk.example|7' : ''], []);
    await openNotice(desk.db, id === 'first' ? (desk.shown[0]?.id ?? '') : id);
    return opened;
  };

  test.each([
    ['opens its ticket', 'first', true, 'https://desk.example/tickets/7'],
    ['of a ticket that is gone opens the list', 'first', false, '/sidepanel.html'],
    [
      'of a number opens its tickets',
      'variance|M1|team|Billing',
      true,
      '/sidepanel.html?variance=variance%7CM1%7Cteam%7CBilling',
    ],
    ['that told of many opens the list', 'digest', true, '/sidepanel.html'],
    ['of nothing that is known opens the list', 'demo|nowhere|1|first_reply|1|warning', true, '/sidepanel.html'],
  ] as const)('%s', async (_, id, isThere, url) => {
    const [opened, ...more] = await clicked(id, isThere);
    expect(opened?.endsWith(url)).toBe(true);
    expect(more).toEqual([]);
  });
});

describe('whose tickets are told', () => {
  const OTHER = { role: 'agent', id: 'a2' } as const;
  const NOBODY = { role: 'agent' } as const;

  test.each([
    ['mine', { assignee: OTHER }, 0],
    ['mine', { assignee: NOBODY, team: 'Billing' }, 0],
    ['team', { assignee: OTHER, team: 'Billing' }, 1],
    ['team', { assignee: NOBODY, team: 'Billing' }, 1],
    ['team', { assignee: OTHER, team: 'Sales' }, 0],
    ['team', { assignee: { role: 'agent', id: 'a3' } }, 1],
    ['team', {}, 1],
    ['all', { assignee: OTHER }, 1],
  ] as const)('%s: %j', async (whose, seen, told) => {
    const people = {
      bots: [],
      aliases: {},
      teams: [{ id: 'team-1', name: 'Night', members: ['a3'] }],
      myTeams: ['Billing', 'team-1'],
    };
    const desk = await aDesk({ ...withAlerts({ whose }), people });
    await desk.see(at('09:00'), { 7: seen });
    expect((await desk.ring(at('10:00'))).titles).toHaveLength(told);
  });

  test('a breached ticket handed to me later is not told: it says so itself', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: { assignee: OTHER } });
    await desk.ring(at('10:30'));
    await desk.see(at('10:31'), { 7: {} });
    expect((await desk.ring(at('10:32'))).titles).toEqual([]);
  });

  test('nothing is told while alerts are off, nor afterwards of what passed meanwhile', async () => {
    const desk = await aDesk(withAlerts({ isOn: false }));
    await desk.see(at('09:00'), { 7: {} });
    await desk.ring(at('10:30'));
    await desk.change(at('10:31'), withAlerts());
    expect((await desk.ring(at('10:32'))).titles).toEqual([]);
  });
});

describe('never a storm', () => {
  test('three are told one by one, four in one digest', async () => {
    const three = await aDesk();
    await three.see(at('09:00'), many(3));
    expect((await three.ring(at('09:45'))).titles).toHaveLength(3);
    const four = await aDesk();
    await four.see(at('09:00'), many(4));
    expect((await four.ring(at('09:45'))).titles).toEqual(['0 breached, 4 due soon']);
    expect(four.shown[0]?.message).toBe('Next is ticket \u2068#1\u2069, due 10:00.');
  });

  test('what trickles in within minutes joins the digest, which takes its own place', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), many(4));
    await desk.see(at('09:01'), { 9: { createdAt: at('09:01') } });
    await desk.ring(at('09:45'));
    await desk.ring(at('09:46'));
    expect(desk.shown.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'digest: 0 breached, 4 due soon',
      'digest: 0 breached, 5 due soon',
    ]);
  });

  test('a bulk change that puts forty deadlines into the next minutes tells nothing', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), many(40, { priority: 'low' }));
    await desk.see(at('09:50'), many(40, { priority: 'urgent' }));
    expect((await desk.ring(at('09:50'))).titles).toEqual([]);
    expect((await desk.ring(at('10:00'))).titles).toEqual(['40 breached, 0 due soon']);
  });

  test('a bulk change that comes ticket by ticket, second by second, tells nothing either', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), many(40, { priority: 'low' }));
    for (const id of Object.keys(many(40))) {
      const when = instant(at('09:50') + Number(id) * 5000);
      await desk.see(when, { [id]: { priority: 'urgent' } });
      await desk.ring(when);
    }
    expect((await desk.ring(at('09:55'))).titles).toEqual([]);
  });

  test('one ticket made urgent shortly before its deadline is told', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: { priority: 'low' } });
    await desk.see(at('09:50'), { 7: { priority: 'urgent' } });
    expect(await desk.ring(at('09:50'))).toEqual({ titles: [], wakeAt: at('09:50') + 30_000 });
    expect((await desk.ring(at('09:51'))).titles).toEqual(['First reply due 10:00']);
  });

  test('tickets first seen long after their deadline tell nothing', async () => {
    const desk = await aDesk();
    await desk.see(at('15:00'), many(2));
    expect((await desk.ring(at('15:00'))).titles).toEqual([]);
  });

  test('a policy edited so that everything is breached tells nothing', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), many(9, { priority: 'low' }));
    const [policy] = defaultSettings('en', 'UTC').policies;
    const targets = { any: 60 } as never;
    const strict = { ...policy!, metrics: { first_reply: { ...policy!.metrics.first_reply!, targets } } };
    await desk.change(at('12:00'), { policies: [strict] });
    expect((await desk.ring(at('12:00'))).titles).toEqual([]);
  });
});

describe('sleep, snooze and quiet hours', () => {
  test('asleep over warning and deadline: one notice, with the deadline it missed', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.ring(at('14:00'));
    expect(desk.shown.map(({ title, message }) => `${title}. ${message}`)).toEqual([
      'First reply breached. Ticket \u2068#7\u2069 on \u2068desk.example\u2069 was due 10:00.',
    ]);
  });

  test('the first event after sleep may be a look at the page', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await desk.see(at('14:00'), { 7: {} });
    expect((await desk.ring(at('14:00'))).titles).toEqual(['First reply breached']);
  });

  test('snoozed, nothing is told until the snooze ends; then what is still true', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {}, 8: {} });
    await snoozeAlerts(desk.background, at('11:00'));
    expect(await desk.ring(at('09:45'))).toEqual({ titles: [], wakeAt: at('11:00') });
    expect(await desk.ring(at('10:01'))).toEqual({ titles: [], wakeAt: at('11:00') });
    await desk.see(at('10:30'), { 8: { repliedAt: at('10:30') } });
    expect((await desk.ring(at('11:00'))).titles).toEqual(['First reply breached']);
  });

  test('a snooze taken back tells at once', async () => {
    const desk = await aDesk();
    await desk.see(at('09:00'), { 7: {} });
    await snoozeAlerts(desk.background, at('16:00'));
    await desk.ring(at('09:46'));
    await snoozeAlerts(desk.background, undefined);
    expect((await desk.ring(at('09:47'))).titles).toEqual(['First reply due 10:00']);
  });

  const calendar = () => {
    const [policy] = defaultSettings('en', 'UTC').policies;
    const rule = { ...policy!.metrics.first_reply!, hours: 'calendar' as const };
    return { ...withAlerts(), policies: [{ ...policy!, metrics: { first_reply: rule } }] };
  };

  test('a deadline in the night is told in the morning', async () => {
    const desk = await aDesk(calendar());
    await desk.see(at('22:00'), { 7: { createdAt: at('22:00') } });
    expect(await desk.ring(at('23:00'))).toEqual({ titles: [], wakeAt: at('09:00', 4) });
    expect((await desk.ring(at('09:00', 4))).titles).toEqual(['First reply breached']);
  });

  test('quiet hours may be those of a schedule, whichever rules the ticket', async () => {
    const [office] = defaultSettings('en', 'UTC').schedules;
    const late = { ...office!, id: 'late', versions: [{ weekly: { 2: [{ start: '12:00', end: '20:00' }] } }] };
    const desk = await aDesk({
      ...withAlerts({ quiet: 'schedule', quietScheduleId: 'late' }),
      schedules: [office!, late],
    });
    await desk.see(at('09:00'), { 7: {} });
    expect(await desk.ring(at('10:00'))).toEqual({ titles: [], wakeAt: at('12:00') });
    expect((await desk.ring(at('12:00'))).titles).toEqual(['First reply breached']);
  });

  test('unless quiet hours are off', async () => {
    const desk = await aDesk({ ...calendar(), ...withAlerts({ quiet: 'never' }) });
    await desk.see(at('22:00'), { 7: { createdAt: at('22:00') } });
    expect((await desk.ring(at('23:00'))).titles).toEqual(['First reply breached']);
  });

  test('a deadline exactly at closing is told as the office closes', async () => {
    const desk = await aDesk();
    await desk.see(at('16:00'), { 7: { createdAt: at('16:00') } });
    expect((await desk.ring(at('17:00'))).titles).toEqual(['First reply breached']);
  });
});

test('a worker killed at any write tells each alert at most once, and forgets none that was not decided', async () => {
  const writes = async (failAt: number) => {
    const desk = await aDesk();
    await desk.see(at('09:00'), many(2));
    const faults = breakAt(desk.db, 'refuse');
    faults.failAt(failAt);
    for (const time of ['09:45', '09:46', '10:00', '10:01']) {
      try {
        await desk.ring(at(time));
      } catch {
        // Killed: the next alarm goes on.
      }
    }
    return { titles: desk.shown.map(({ id }) => id), writes: faults.writes };
  };
  const calm = await writes(Number.POSITIVE_INFINITY);
  expect(calm.titles).toHaveLength(4);
  for (let write = 1; write <= calm.writes; write += 1) {
    const { titles } = await writes(write);
    expect(new Set(titles).size).toBe(titles.length);
    expect([...titles].sort()).toEqual([...calm.titles].sort());
  }
});

test('a worker killed before it could show a notice does not show it later', async () => {
  const desk = await aDesk();
  await desk.see(at('09:00'), { 7: {} });
  await desk.ring(at('09:30'));
  const dies = { ...desk.teller, show: () => Promise.reject(new Error('killed')) };
  desk.allow(false);
  await desk.ring(at('09:50'));
  desk.allow(true);
  await expect(tellAlerts(desk.background, dies)).rejects.toThrow('killed');
  expect((await desk.ring(instant(at('09:51')))).titles).toEqual([]);
});
