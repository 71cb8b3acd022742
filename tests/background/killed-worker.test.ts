import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToErase, eraseSites } from '@/background/jobs/erase-sites';
import { forgetSubjects } from '@/background/jobs/forget-subjects';
import { rebuildDue } from '@/background/jobs/rebuild-due';
import { retention } from '@/background/jobs/retention';
import type { HelpclockDatabase } from '@/storage/database';
import { loadStorageState } from '@/storage/storage-state';
import { aBackground, aLook, NOON, PAGE } from './a-background';
import { breakAt } from './faults';

beforeEach(() => fakeBrowser.reset());

const all = async (db: HelpclockDatabase) => ({
  tickets: await db.tickets.toArray(),
  due: await db.due.toArray(),
});

/** Three messages with looks at twelve tickets, changing as they go. */
const story = [0, 1, 2].map((round) =>
  Array.from({ length: 12 }, (_, i) =>
    aLook(`${i}`, {
      seenAt: NOON - 60_000 + round * 10_000,
      facts: {
        status: round === 2 && i % 3 === 0 ? 'solved' : 'open',
        subject: `Ticket ${i}`,
        createdAt: NOON - 900_000,
      },
      events: Array.from({ length: round + 1 }, (_, n) => ({
        kind: 'message',
        id: `message:${n}`,
        at: NOON - 900_000 + n * 1000,
        precision: 'exact',
        isPublic: true,
        actor: { role: n === 0 ? 'customer' : 'agent', id: `${n}` },
      })),
    }),
  ),
);

describe('the worker killed at any write', () => {
  test('leaves either all of a message or nothing of it, and the page that asks again ends at the undisturbed state', async () => {
    const calm = await aBackground();
    const counter = breakAt(calm.db, 'refuse');
    counter.failAt(Number.POSITIVE_INFINITY);
    for (const looks of story) await calm.receive(looks, PAGE);
    const undisturbed = await all(calm.db);
    expect(undisturbed.due.length).toBeGreaterThan(0);
    expect(counter.writes).toBeGreaterThan(5);

    for (let write = 1; write <= counter.writes; write += 1) {
      const hit = await aBackground();
      const faults = breakAt(hit.db, 'refuse');
      faults.failAt(write);
      for (const looks of story) {
        const before = await all(hit.db);
        try {
          await hit.receive(looks, PAGE);
        } catch {
          expect(await all(hit.db)).toEqual(before);
          await hit.receive(looks, PAGE);
        }
      }
      expect(await all(hit.db)).toEqual(undisturbed);
    }
  });

  test.each([
    ['rebuilding', rebuildDue, 450],
    ['retention', retention, 450],
    ['erasing', eraseSites, 450],
    ['forgetting subjects', forgetSubjects, 450],
  ])('while %s goes on where it was', async (_, job, tickets) => {
    const run = async (failAt: number) => {
      const background = await aBackground({ with: { retentionDays: job === retention ? 1 : 400 } });
      const later = {
        ...background,
        clock: () => (NOON + (job === retention ? 10 * 86_400_000 : 0)) as typeof NOON,
        settings: async () => ({ ...(await background.settings()), keepsSubjects: job !== forgetSubjects }),
      };
      for (let from = 0; from < tickets; from += 150) {
        const ids = Array.from({ length: 150 }, (_, i) => `${from + i}`);
        await background.receive(
          ids.map((id) => aLook(id)),
          PAGE,
        );
      }
      if (job === rebuildDue) await background.db.due.clear();
      if (job === eraseSites) await askToErase(background, 'https://desk.example');
      const faults = breakAt(background.db, 'refuse');
      faults.failAt(failAt);
      for (let isLeft = true; isLeft; ) {
        try {
          isLeft = await job.step(later);
        } catch {
          // Killed: the next start calls the job again.
        }
      }
      return { ...(await all(background.db)), writes: faults.writes };
    };
    const undisturbed = await run(Number.POSITIVE_INFINITY);
    const isLeft = job === rebuildDue || job === forgetSubjects;
    expect(undisturbed.due).toHaveLength(isLeft ? tickets : 0);
    expect(JSON.stringify(undisturbed).includes('Printer')).toBe(job === rebuildDue);
    for (let write = 1; write <= Math.min(undisturbed.writes, 8); write += 1) {
      const { tickets: left, due } = await run(write);
      expect({ tickets: left, due }).toEqual({ tickets: undisturbed.tickets, due: undisturbed.due });
    }
  });
});

test('a disk that is full at any write refuses the message whole, and takes it when there is room', async () => {
  const calm = await aBackground();
  const counter = breakAt(calm.db, 'refuse');
  for (const looks of story) await calm.receive(looks, PAGE);
  const undisturbed = await all(calm.db);
  for (let write = 1; write <= counter.writes; write += 1) {
    const hit = await aBackground();
    breakAt(hit.db, 'quota').failAt(write);
    for (const looks of story) {
      const before = await all(hit.db);
      const answer = await hit.receive(looks, PAGE);
      if (answer.kind === 'stored') continue;
      expect(answer).toEqual({ kind: 'refused', why: 'storage-full' });
      expect(await all(hit.db)).toEqual(before);
      expect(await hit.receive(looks, PAGE)).toMatchObject({ kind: 'stored' });
    }
    expect(await all(hit.db)).toEqual(undisturbed);
  }
});

test('a full disk is a refusal, shown as the state of the store until a write succeeds', async () => {
  const { receive, db } = await aBackground();
  breakAt(db, 'quota').failAt(1);
  expect(await receive([aLook('7')], PAGE)).toEqual({ kind: 'refused', why: 'storage-full' });
  expect(await loadStorageState()).toMatchObject({ state: 'full' });
  expect(await receive([aLook('7')], PAGE)).toMatchObject({ kind: 'stored' });
  expect(await loadStorageState()).toMatchObject({ state: 'ok' });
});
