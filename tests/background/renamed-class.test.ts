import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteReport } from '@/background/health';
import { readViews } from '@/background/read-views';
import type { Instant } from '@/domain/time/instant';
import { osticket } from '@/helpdesks/osticket';
import { factNames } from '@/page/page-look';
import { situationsOf } from '../helpdesks/situation';
import { aBackground, PAGE, SITE } from './a-background';

// A product update renames classes: what is still read joins what is stored, nothing stored is lost, and the site's health says so.

beforeEach(() => fakeBrowser.reset());

const NOW = Date.parse('2026-11-21T19:30:00Z') as Instant;
const site = { ...SITE, helpdesk: 'osticket' };

function lookAt(name: string) {
  const situation = situationsOf('osticket').find((one) => one.name === name);
  if (!situation) throw new Error(`no situation ${name}`);
  const place = osticket.place(situation.page.url, site.site);
  const reading = place && osticket.read(situation.page, place);
  if (reading?.kind !== 'read') throw new Error('not read');
  return reading;
}

test('health tells, and the clocks keep what is stored', async () => {
  let now = NOW;
  const background = await aBackground({ clock: () => now, with: { sites: [site] } });
  const { db, receive } = background;
  const before = lookAt('ticket-open');
  await receive([...before.observations], PAGE);
  await noteReport(
    db,
    site,
    { site: site.site, page: 'ticket', state: 'ok', read: factNames(before.observations), missing: before.missing },
    now,
  );
  const keys = before.observations.map(({ key }) => key);
  const clocks = async () => (await readViews(background, keys, PAGE)).map((view) => view.clocks.clocks);
  const stored = (await db.tickets.toArray())[0]?.record;
  const running = await clocks();
  expect(running[0]?.length).toBeGreaterThan(0);

  now = (NOW + 60_000) as Instant;
  const after = lookAt('renamed-classes');
  await receive(
    after.observations.map((one) => ({ ...one, seenAt: now })),
    PAGE,
  );
  await noteReport(
    db,
    site,
    { site: site.site, page: 'ticket', state: 'ok', read: factNames(after.observations), missing: after.missing },
    now,
  );
  const record = (await db.tickets.toArray())[0]?.record;

  expect(after.missing).toEqual(expect.arrayContaining(['events', 'createdAt', 'subject']));
  expect(record?.events).toEqual(stored?.events);
  expect(record?.facts.createdAt?.value).toBe(stored?.facts.createdAt?.value);
  expect(record?.facts.subject?.value).toBe('Printer on fire');
  expect(record?.completeAt).toBe(stored?.completeAt);
  expect((await clocks()).map((one) => one.length)).toEqual(running.map((one) => one.length));
  const unread = (await db.health.toArray()).filter(({ isReadable }) => !isReadable).map(({ fact }) => fact);
  expect(unread).toEqual(expect.arrayContaining(['events', 'createdAt', 'subject']));
});
