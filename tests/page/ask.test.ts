import { expect, test, vi } from 'vitest';
import { askBy } from '@/page/ask';

test('a worker that died before it answered is asked once more', async () => {
  const send = vi.fn().mockRejectedValueOnce(new Error('The message port closed.')).mockResolvedValueOnce([]);
  expect(await askBy(send)('sla/of-tickets', [])).toEqual([]);
  expect(send).toHaveBeenCalledTimes(2);
});

test('without a background there is no answer and no exception', async () => {
  const send = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
  expect(await askBy(send)('sla/of-tickets', [])).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(2);
});
