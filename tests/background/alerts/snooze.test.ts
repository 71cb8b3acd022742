import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { receiveSnooze } from '@/background/alerts/snooze';
import { readExplanation } from '@/background/read-views';
import type { Instant } from '@/domain/time/instant';
import { speak } from '../../ui/support/words';
import { PAGE } from '../a-background';
import { aDesk, at, withAlerts } from './a-desk';

beforeEach(() => {
  fakeBrowser.reset();
  speak('en');
});

const EXTENSION = { kind: 'extension' } as const;
const ticket = (id: string) => ({ helpdesk: 'demo', site: 'https://desk.example', id });

/** Tickets 7 and 8, both to be warned of at 09:45 and due at 10:00. */
async function twoTickets() {
  const desk = await aDesk();
  await desk.see(at('09:00'), { 7: {}, 8: {} });
  const explain = (id: string) => readExplanation(desk.background, ticket(id), PAGE);
  const idsAt = async (when: Instant) => {
    const before = desk.shown.length;
    const { wakeAt } = await desk.ring(when);
    return { told: desk.shown.slice(before).map(({ id }) => id.split('|').slice(2).join(' ')), wakeAt };
  };
  return { ...desk, explain, idsAt };
}

describe('a page snoozes its ticket', () => {
  test('of that ticket nothing is told until then, of the others everything', async () => {
    const desk = await twoTickets();
    await receiveSnooze(desk.background, { ticket: ticket('7'), until: at('10:30') }, PAGE);
    expect(await desk.idsAt(at('09:45'))).toEqual({ told: ['8 first_reply 1 warning'], wakeAt: at('10:30') });
    expect((await desk.idsAt(at('10:00'))).told).toEqual(['8 first_reply 1 breach']);
    expect((await desk.idsAt(at('10:30'))).told).toEqual(['7 first_reply 1 breach']);
  });

  test('and takes it back', async () => {
    const desk = await twoTickets();
    await receiveSnooze(desk.background, { ticket: ticket('7'), until: at('10:30') }, PAGE);
    await desk.idsAt(at('09:45'));
    await receiveSnooze(desk.background, { ticket: ticket('7') }, PAGE);
    expect((await desk.idsAt(at('09:46'))).told).toEqual(['7 first_reply 1 warning']);
  });

  test('its card can say so', async () => {
    const desk = await twoTickets();
    expect((await desk.explain('7'))?.alerts).toEqual({});
    await receiveSnooze(desk.background, { ticket: ticket('7'), until: at('10:30') }, PAGE);
    expect((await desk.explain('7'))?.alerts).toEqual({ snoozedUntil: at('10:30') });
    expect((await desk.explain('8'))?.alerts).toEqual({});
    await receiveSnooze(desk.background, { until: at('11:00') }, EXTENSION);
    expect((await desk.explain('7'))?.alerts).toEqual({ snoozedUntil: at('11:00') });
  });

  test('a card of which nothing is told offers none', async () => {
    const desk = await aDesk(withAlerts({ isOn: false }));
    await desk.see(at('09:00'), { 7: {} });
    expect((await readExplanation(desk.background, ticket('7'), PAGE))?.alerts).toBeUndefined();
  });

  test('the snooze goes with the ticket, and those that are over with the next', async () => {
    const desk = await twoTickets();
    await receiveSnooze(desk.background, { ticket: ticket('7'), until: at('09:30') }, PAGE);
    await desk.idsAt(at('09:40'));
    await receiveSnooze(desk.background, { ticket: ticket('8'), until: at('10:30') }, PAGE);
    expect((await desk.db.snoozes.toArray()).map(({ ref }) => ref)).toEqual(['demo|https://desk.example|8']);
  });
});

describe('what a page may not', () => {
  test.each([
    ['snooze everything', { until: at('10:30') }],
    ['end the snooze of everything', {}],
    ['snooze a ticket nobody saw', { ticket: ticket('9'), until: at('10:30') }],
    ['snooze another site', { ticket: { ...ticket('7'), site: 'https://other.example' }, until: at('10:30') }],
    ['snooze for years', { ticket: ticket('7'), until: at('10:30') + 400 * 86_400_000 }],
    ['snooze until the past', { ticket: ticket('7'), until: at('08:00') }],
    ['snooze until no instant', { ticket: ticket('7'), until: '10:30' }],
    ['send nothing', undefined],
  ])('%s', async (_, data) => {
    const desk = await twoTickets();
    await receiveSnooze(desk.background, { until: at('09:40') }, EXTENSION);
    await receiveSnooze(desk.background, data, PAGE);
    expect(await desk.db.snoozes.count()).toBe(0);
    expect((await desk.idsAt(at('09:45'))).told).toHaveLength(2);
    expect((await desk.explain('7'))?.alerts).toEqual({});
  });

  test('snooze a ticket of an enabled site from another origin', async () => {
    const desk = await twoTickets();
    const elsewhere = { ...PAGE, origin: 'https://evil.example', url: 'https://evil.example/' };
    await receiveSnooze(desk.background, { ticket: ticket('7'), until: at('10:30') }, elsewhere);
    expect(await desk.db.snoozes.count()).toBe(0);
  });
});
