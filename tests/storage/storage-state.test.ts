import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HelpclockDatabase } from '@/storage/database';
import { findEviction, forgetStore } from '@/storage/eviction';
import { loadStorageState, saveStorageState, storageStateOf } from '@/storage/storage-state';

beforeEach(() => fakeBrowser.reset());

describe('what an error of the store means', () => {
  const said = (name: string, message = 'Internal error.') => new DOMException(message, name);
  test.each([
    ['the disk is full', said('QuotaExceededError'), 'full'],
    [
      'the disk is full while opening, as Chromium says it',
      said('UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.'),
      'full',
    ],
    [
      'the files of the store are damaged',
      said('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
      'corrupt',
    ],
    ['a newer Helpclock wrote it', said('VersionError'), 'newer'],
    ['private mode in Firefox', said('InvalidStateError', 'A mutation operation was attempted'), 'unavailable'],
    ['a policy forbids it', said('SecurityError'), 'unavailable'],
    ['there is none in this browser', new Dexie.MissingAPIError(), 'unavailable'],
  ])('%s', (_, cause, state) => {
    expect(storageStateOf(cause)).toBe(state);
    const wrapped = new Dexie.OpenFailedError(cause instanceof Error ? cause : String(cause));
    expect(storageStateOf(Object.assign(wrapped, { inner: cause }))).toBe(state);
  });

  test.each([
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['a key that is none', said('DataError')],
    ['no error', 'full'],
    ['nothing', undefined],
  ])('%s is not the store’s condition', (_, cause) => {
    expect(storageStateOf(cause)).toBeUndefined();
  });
});

describe('a store that the browser deleted to make room', () => {
  test('is noticed once', async () => {
    const db = new HelpclockDatabase('evicted');
    expect(await findEviction(db)).toBe(false);
    expect(await findEviction(db)).toBe(false);
    await db.delete({ disableAutoOpen: false });
    expect(await findEviction(db)).toBe(true);
    expect(await findEviction(db)).toBe(false);
  });

  test('is no loss when the person erased it', async () => {
    const db = new HelpclockDatabase('erased');
    await findEviction(db);
    await forgetStore();
    await db.delete({ disableAutoOpen: false });
    expect(await findEviction(db)).toBe(false);
  });
});

test('the loss is told until it was read, whatever else happens to the store', async () => {
  await saveStorageState({ wasEvicted: true });
  await saveStorageState({ state: 'full' });
  await saveStorageState({ state: 'ok' });
  expect(await loadStorageState()).toEqual({ state: 'ok', isEvictable: false, wasEvicted: true });
  await saveStorageState({ wasEvicted: false });
  expect(await loadStorageState()).toEqual({ state: 'ok', isEvictable: false, wasEvicted: false });
});
