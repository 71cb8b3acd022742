import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import type { Pack } from '@/domain/packs/pack';
import { packText } from '@/storage/packs/parse-pack';
import { parseManaged } from '@/storage/settings/managed';
import { changeSettings, loadSettings } from '@/storage/settings/settings-store';

const pack = (id: string, name = 'Desk'): Pack => ({
  schema: 1,
  id,
  version: 1,
  name,
  hosts: ['https://desk.example'],
  ticket: { url: ['/t/:id'], facts: {} },
  words: { status: {}, priority: {}, channel: {} },
});
const manage = (policy: Readonly<Record<string, unknown>>): void => {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy as never);
};
const inForce = async () => (await loadSettings()).packs.map(({ id, name }) => `${id} ${name}`);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  browser.i18n.getUILanguage = () => 'en';
});

test('a pack that cannot be read is named and the others are in force', () => {
  const { packs, problems } = parseManaged({
    packs: [packText(pack('a')), '{"schema":1,"ticket":{"url":["x"]}}', 'none'],
  });
  expect(packs?.map(({ id }) => id)).toEqual(['a']);
  expect(problems.map(({ id }) => id)).toEqual(['pack.shape', 'pack.foreign']);
});

test('rolled-out packs stand beside the user’s own, and before one of the same id', async () => {
  await changeSettings({ packs: [pack('a', 'Mine'), pack('b', 'Mine')] });
  manage({ packs: [packText(pack('a', 'Ours'))] });
  expect(await inForce()).toEqual(['a Ours', 'b Mine']);
});

test('a change cannot alter a rolled-out pack, and the user’s own of its id is back when the administrator lets go', async () => {
  await changeSettings({ packs: [pack('a', 'Mine')] });
  manage({ packs: [packText(pack('a', 'Ours'))] });
  await changeSettings({ packs: [pack('a', 'Changed'), pack('c', 'Mine')] });
  expect(await inForce()).toEqual(['a Ours', 'c Mine']);
  manage({});
  expect((await inForce()).toSorted()).toEqual(['a Mine', 'c Mine']);
});

test('a change with a pack that is none is not stored', async () => {
  const { problems } = await changeSettings({ packs: [{ ...pack('a'), hosts: ['https://*.com'] }] });
  expect(problems.length).toBeGreaterThan(0);
  expect(await inForce()).toEqual([]);
});
