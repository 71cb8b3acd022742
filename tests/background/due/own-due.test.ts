import { expect, test } from 'vitest';
import { countDue } from '@/background/due/due-counts';
import { mostPressing } from '@/background/due/most-pressing';
import { defaultSettings } from '@/domain/settings/defaults';
import type { SiteSettings } from '@/domain/settings/settings';
import { minutes } from '@/domain/time/duration';
import { ownDue } from '@/storage/read/own-due';
import { aBackground, aLook, NOON, PAGE, SITE } from '../a-background';

const AMARA = { id: '12', name: 'Amara Okafor' };
const HOLDERS = {
  a: { role: 'agent', ...AMARA },
  b: { role: 'agent', id: '12' },
  c: { role: 'agent', name: 'AMARA  okafor' },
  d: { role: 'agent', id: '13', name: 'Amara Okafor' },
  e: { role: 'agent', name: 'Bruno Keller' },
  f: { role: 'agent' },
} as const;

/** Six tickets of different holders, the first due first, every reply promised within a quarter of an hour and so late by now. */
async function aDesk(over: Partial<SiteSettings>, people = {}) {
  const base = defaultSettings('en', 'UTC');
  const policies = base.policies.map((policy) => ({
    ...policy,
    metrics: { first_reply: { targets: { any: minutes(15) }, hours: 'calendar' as const, pauseStatuses: [] } },
  }));
  const background = await aBackground({
    with: { policies, sites: [{ ...SITE, ...over }], people: { ...base.people, ...people } },
  });
  const looks = Object.entries(HOLDERS).map(([id, assignee], i) => {
    const look = aLook(id);
    const createdAt = NOON - 3_600_000 + i * 60_000;
    return {
      ...look,
      facts: { ...look.facts, assignee, createdAt },
      events: look.events.map((event) => ({ ...event, at: createdAt })),
    };
  });
  await background.receive(looks, PAGE);
  const settings = await background.settings();
  const site = settings.sites[0] as SiteSettings;
  const shown = async () => (await ownDue(background.db, settings, site).toArray()).map(({ key }) => key.id).sort();
  return { ...background, settings, shown };
}

test.each([
  ['everyone’s, while nobody knows who I am', {}, ['a', 'b', 'c', 'd', 'e', 'f']],
  ['mine by id, and by name where no id is told', { viewer: AMARA }, ['a', 'b', 'c']],
  ['mine by id alone, where my name is not known', { viewer: { id: '12' } }, ['a', 'b']],
  ['those of whom I say to be', { viewer: AMARA, me: { id: 'Bruno Keller', name: 'Bruno Keller' } }, ['e']],
  ['everyone’s, where I say to be nobody', { viewer: AMARA, me: 'nobody' }, ['a', 'b', 'c', 'd', 'e', 'f']],
] as const)('due are %s', async (_what, site, expected) => {
  const { db, settings, shown } = await aDesk(site);
  expect(await shown()).toEqual(expected);
  expect(await countDue(db, settings, 'breached')).toBe(expected.length);
  expect((await mostPressing(db, settings))?.key.id).toBe(expected[0]);
});

test('a second account of mine is mine by an alias', async () => {
  const { shown } = await aDesk({ viewer: AMARA }, { aliases: { '12': 'Amara', '13': 'Amara' } });
  expect(await shown()).toEqual(['a', 'b', 'd']);
});
