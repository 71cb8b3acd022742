import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lifeReader } from '@/domain/tickets/lives';
import { previewExchange } from '@/storage/archive/exchange';
import { readable } from '@/storage/archive/readable-store';
import { aBackground, aLook, NOON, PAGE } from '../a-background';
import { everythingIn, exchangeOf, fill, open } from './kit';

beforeEach(() => fakeBrowser.reset());

const reply = (n: number) => ({
  kind: 'message',
  id: `message:${n}`,
  at: NOON - 900_000 + n * 1000,
  precision: 'exact',
  isPublic: true,
  actor: { role: 'agent', id: `${n}`, name: `Agent ${n}` },
});

describe('an exchange file', () => {
  test('previews what it will hold: how many tickets and which fields', async () => {
    const agent = await aBackground();
    await fill(agent, 3);
    expect(await previewExchange(readable(agent.db), { withSubjects: false })).toEqual({
      tickets: 3,
      events: 3,
      agents: 0,
      reported: 0,
      fields: [
        { name: 'createdAt', tickets: 3 },
        { name: 'status', tickets: 3 },
      ],
      oldestSeenAt: NOON - 1000,
      newestSeenAt: NOON - 1000,
    });
    const withSubjects = await previewExchange(readable(agent.db), { withSubjects: true });
    expect(withSubjects.fields.map(({ name }) => name)).toContain('subject');
    expect((await previewExchange(readable(agent.db), { withSubjects: true, sites: [] })).tickets).toBe(0);
  });

  test('holds no customer and, unless chosen, no subject', async () => {
    const agent = await aBackground();
    await fill(agent, 1);
    const lead = await aBackground();
    await open(lead, await exchangeOf(agent));
    const [row] = (await everythingIn(lead)).tickets;
    expect(row!.record.facts.requester).toBeUndefined();
    expect(row!.record.facts.subject).toBeUndefined();
    expect(row!.record.events[0]).toMatchObject({ actor: { role: 'customer' } });
    expect(JSON.stringify(row)).not.toContain((await everythingIn(agent)).tickets[0]!.record.facts.requester!.value);
    await open(lead, await exchangeOf(agent, true));
    expect((await everythingIn(lead)).tickets[0]!.record.facts.subject?.value).toBe('Printer');
  });

  test('of five browsers that saw the same ticket counts it once, and every reply once', async () => {
    const files = await Promise.all(
      [0, 1, 2, 3, 4].map(async (n) => {
        const agent = await aBackground();
        const events = [reply(0), reply(1), ...(n > 2 ? [reply(n)] : [])];
        await agent.receive([aLook('7', { events, seenAt: NOON - 5000 + n })], PAGE);
        return exchangeOf(agent);
      }),
    );
    const merged = [];
    for (const order of [files, [...files].reverse()]) {
      const lead = await aBackground();
      for (const file of order) await open(lead, file);
      merged.push((await everythingIn(lead)).tickets);
      const [row] = merged.at(-1)!;
      const life = lifeReader(await lead.settings())(row!.record);
      expect(life.events.map(({ id }) => id)).toEqual(['message:0', 'message:1', 'message:3', 'message:4']);
      expect(row!.record.facts.status).toMatchObject({ source: 'json' });
    }
    expect(merged[0]).toEqual(merged[1]);
    expect(merged[0]).toHaveLength(1);
  });

  test('does not take away what the lead’s own browser knows of a customer', async () => {
    const [agent, lead] = [await aBackground(), await aBackground()];
    await fill(agent, 1);
    await fill(lead, 1);
    await open(lead, await exchangeOf(agent));
    const [row] = (await everythingIn(lead)).tickets;
    expect(row!.record.facts.requester?.value).toHaveLength(21);
    expect(row!.record.events).toHaveLength(1);
    expect(row!.record.events[0]).toMatchObject({ actor: { id: row!.record.facts.requester?.value } });
  });
});
