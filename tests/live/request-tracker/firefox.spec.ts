import { expect, test } from '@playwright/test';
import { launchFirefox } from '../../e2e/firefox';
import { liveSettings, siteSettings } from '../browser';
import { type Server, startServer } from '../server';
import { ticketUrl } from './desk';

const firefox = process.env.HELPCLOCK_FIREFOX;
test.skip(!firefox, 'No Firefox: HELPCLOCK_FIREFOX names one.');

let server: Server;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  server = await startServer('rt');
});
test.afterAll(() => server?.stop());

test('Firefox shows the badge on a ticket of the real Request Tracker', async () => {
  const helpclock = await launchFirefox(firefox ?? '');
  const { page } = helpclock;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error}`));
  await helpclock.tell('settings/changed', liveSettings('Europe/Berlin'));
  await helpclock.tell('site/enabled', siteSettings(server.origin, 'request-tracker'));

  const [agent] = server.seed.agents;
  await page.goto(`${server.origin}/`);
  await page.type('input[name="user"]', agent?.login ?? '');
  await page.type('input[name="pass"]', agent?.password ?? '');
  await Promise.all([page.waitForNavigation(), page.click('input[type="submit"]')]);

  // The oldest ticket that waits for nobody, one that rests, and the newest.
  const BADGES = [
    ['1', /met/],
    ['3', /Resolution paused · 19\dh/],
    ['12', /First reply 23h \d+m left · due/],
  ] as const;
  for (const [id, words] of BADGES) {
    await page.goto(ticketUrl(server.origin, id));
    await expect.poll(() => helpclock.ticketBadge(), { message: `ticket ${id}`, timeout: 30_000 }).toMatch(words);
  }
  expect(complaints).toEqual([]);
  await helpclock.close();
});
