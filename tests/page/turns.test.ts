import { expect, test } from 'vitest';
import { turnsBy } from '@/page/turns';

/** Locks as a browser's: one holder of a name at a time, in order. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, _options: unknown, run: () => Promise<unknown>) => {
      last = last.then(run, run);
      return last;
    },
  } as unknown as Pick<LockManager, 'request'>;
}

test('two tabs take turns', async () => {
  const shared = locks();
  const [one, other] = [turnsBy(shared), turnsBy(shared)];
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([one(work('a')), other(work('b'))])).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a lock that is never given is not waited for', async () => {
  const never = { request: () => Promise.reject(new DOMException('', 'TimeoutError')) };
  expect(await turnsBy(never as unknown as Pick<LockManager, 'request'>)(async () => 1)).toBe(1);
});

test('a lock that breaks while its holder works does not break the work (Firefox)', async () => {
  let runs = 0;
  const breaking = {
    request: (_name: string, _options: unknown, run: () => Promise<unknown>) => {
      void run();
      return Promise.reject(new TypeError('Permission denied to access property "then"'));
    },
  } as unknown as Pick<LockManager, 'request'>;
  const work = async () => {
    runs += 1;
    return 'read';
  };
  expect(await turnsBy(breaking)(work)).toBe('read');
  expect(runs).toBe(1);
});

test('what fails in its turn fails once', async () => {
  let runs = 0;
  const failing = turnsBy(locks())(async () => {
    runs += 1;
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(runs).toBe(1);
});

test('without locks there is nothing to wait for', async () => {
  expect(await turnsBy(undefined)(async () => 2)).toBe(2);
});
