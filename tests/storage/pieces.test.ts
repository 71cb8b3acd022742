import { expect, test } from 'vitest';
import { HelpclockDatabase } from '@/storage/database';
import { handfuls, inPieces, pieces } from '@/storage/pieces';

test.each([
  ['nothing', [], []],
  ['what fits', [3, 4, 3], [[3, 4, 3]]],
  ['one too many', [3, 4, 3, 1], [[3, 4, 3], [1]]],
  ['what is too heavy alone', [2, 50, 1, 9], [[2], [50], [1, 9]]],
])('%s', (_, weights, split) => {
  expect(pieces(weights, (weight) => weight, 10)).toEqual(split);
  expect(pieces(weights, (weight) => weight, 10).flat()).toEqual(weights);
});

test('a list in handfuls', () => {
  expect(handfuls([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test('what waits goes first between two pieces of a transaction, and the transaction is still one', async () => {
  const db = new HelpclockDatabase('pieces');
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  await db.open();
  const story = db.transaction('rw', db.tail, async () => {
    port1.onmessage = () => order.push('message');
    port2.postMessage('');
    const done = await inPieces(
      db.tail,
      [1, 2, 3],
      () => 1000,
      (n) => {
        order.push(`piece ${n}`);
        return n * 2;
      },
    );
    await db.tail.put({ ref: 'x', version: 1 });
    throw new Error(`${done}`);
  });
  await expect(story).rejects.toThrow('2,4,6');
  port1.close();
  expect(order[0]).toBe('piece 1');
  expect(order.indexOf('message')).toBeLessThan(order.indexOf('piece 3'));
  expect(await db.tail.count()).toBe(0);
});
