import { expect, test } from 'vitest';
import { eachInTurn } from '@/background/each-in-turn';

test('every step has its turn in order, and the first failure is told after the last', async () => {
  const done: number[] = [];
  const step =
    (n: number, fails = false) =>
    async () => {
      await undefined;
      done.push(n);
      if (fails) throw new Error(`step ${n}`);
    };
  await expect(eachInTurn([step(1), step(2, true), step(3), step(4, true)])).rejects.toThrow('step 2');
  expect(done).toEqual([1, 2, 3, 4]);
  await eachInTurn([]);
});
