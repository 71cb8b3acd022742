import { expect, test } from 'vitest';
import type { Helpdesk, Place } from '@/helpdesks/contract';
import { freescout } from '@/helpdesks/freescout';
import { learnedZoneIn, remembering } from '@/page/learned-zone';
import { situationsOf } from '../helpdesks/situation';

function aStorage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const blocked = {
  getItem: () => {
    throw new DOMException('', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('', 'SecurityError');
  },
};

const situation = (name: string) => {
  const found = situationsOf('freescout').find((one) => one.name === name);
  if (!found) throw new Error(`no situation ${name}`);
  const place = freescout.place(found.page.url, found.about.site ?? found.page.url.origin) as Place;
  return { ...found, place };
};

test('a zone proven on one page reads the next one, which proves none', () => {
  const learned = learnedZoneIn(aStorage());
  const helpdesk = remembering(freescout, learned);
  const proven = situation('conversation-proven-by-words');
  helpdesk.read(proven.page, proven.place);
  expect(learned.get()).toBe('Europe/Berlin');
  const old = situation('conversation-zone-unknown');
  expect(helpdesk.read(old.page, old.place)).toMatchObject({ missing: expect.arrayContaining(['timeZone']) });
  const again = helpdesk.read({ ...old.page, times: { zone: learned.get() as string } }, old.place);
  expect(again).toMatchObject({ kind: 'read', missing: [] });
});

test('an answer that names the zone is remembered too, the user’s own word is not', () => {
  const learned = learnedZoneIn(aStorage());
  const helpdesk = remembering(freescout, learned) as Helpdesk;
  const named = situation('conversation-active');
  helpdesk.json?.read(named.place, named.responses ?? {}, named.page);
  expect(learned.get()).toBe('Europe/Berlin');
  const said = learnedZoneIn(aStorage());
  const set = situation('conversation-zone-set');
  remembering(freescout, said).read(set.page, set.place);
  expect(said.get()).toBeUndefined();
});

test('what is kept outlives the page, and what is no zone is not taken', () => {
  const storage = aStorage();
  learnedZoneIn(storage).keep('Asia/Tehran');
  expect(learnedZoneIn(storage).get()).toBe('Asia/Tehran');
  expect(learnedZoneIn(aStorage({ 'helpclock-zone': '<img>' })).get()).toBeUndefined();
  expect(learnedZoneIn(undefined).get()).toBeUndefined();
});

test('where storage is blocked a zone is known until the page is left', () => {
  const learned = learnedZoneIn(blocked);
  expect(learned.get()).toBeUndefined();
  learned.keep('Asia/Tehran');
  expect(learned.get()).toBe('Asia/Tehran');
});
