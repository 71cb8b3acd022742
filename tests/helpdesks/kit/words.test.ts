import { expect, test } from 'vitest';
import { tidy } from '@/helpdesks/kit/text';
import { inVocabulary, wordKey } from '@/helpdesks/kit/words';

test.each([
  ['PENDING', 'pending'],
  [' In\u00a0Progress ', 'in progress'],
  ['KAPALI', 'kapali'],
  ['kapalı', 'kapali'],
  ['İPTAL', 'iptal'],
  ['Ｏｐｅｎ', 'open'],
])('the key of %j is %j, in any locale', (raw, key) => {
  expect(wordKey(raw)).toBe(key);
});

test('a vocabulary has only its own words', () => {
  const words = { open: 'open' };
  expect(inVocabulary(words, 'Open')).toBe('open');
  expect(inVocabulary(words, 'constructor')).toBeUndefined();
  expect(inVocabulary(words, undefined)).toBeUndefined();
});

test('tidying takes no-break spaces and direction marks away', () => {
  expect(tidy('\u200f8:02\u202fPM\u200e ')).toBe('8:02 PM');
});
