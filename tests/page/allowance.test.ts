import { expect, test } from 'vitest';
import { allowanceIn } from '@/page/allowance';

const DAY = 86_400_000;

function storage(first?: string) {
  const items = new Map<string, string>(first === undefined ? [] : [['helpclock-requests', first]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('tabs share the budget through the storage', () => {
  const shared = storage();
  const one = allowanceIn(shared, 2);
  const other = allowanceIn(shared, 2);
  expect([one.take(DAY), other.take(DAY), one.take(DAY)]).toEqual([true, true, false]);
});

test.each(['not json', '{"day":"x"}', 'null', '[1]'])('what a page wrote there (%s) does no harm', (written) => {
  const allowance = allowanceIn(storage(written), 1);
  expect(allowance.restsUntil(DAY)).toBe(0);
  expect(allowance.take(DAY)).toBe(true);
});

test('blocked storage leaves a count for the page', () => {
  const blocked = {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('', 'SecurityError');
    },
  };
  const allowance = allowanceIn(blocked, 1);
  expect([allowance.take(DAY), allowance.take(DAY)]).toEqual([true, false]);
});

test('no rest is longer than an hour', () => {
  const allowance = allowanceIn(undefined, 1);
  allowance.rest(DAY * 30);
  expect(allowance.restsUntil(DAY)).toBe(DAY + 3_600_000);
});
