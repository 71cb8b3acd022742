import type { DBCore } from 'dexie';
import type { HelpclockDatabase } from '@/storage/database';

/** What a store does at one write: refuse it, or lose the whole transaction as a killed worker does. */
export type Fault = 'refuse' | 'quota';

/** Makes the store fail at its n-th write from now on, once. Counts the writes that were tried. */
export function breakAt(db: HelpclockDatabase, fault: Fault): { failAt(write: number): void; readonly writes: number } {
  let [writes, failAt] = [0, Number.POSITIVE_INFINITY];
  const failing = (): void => {
    writes += 1;
    if (writes !== failAt) return;
    throw fault === 'quota' ? new DOMException('No room', 'QuotaExceededError') : new Error('The worker is gone');
  };
  db.use({
    stack: 'dbcore',
    name: 'faults',
    create: (core: DBCore): DBCore => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          async mutate(request) {
            failing();
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return {
    failAt(write) {
      [writes, failAt] = [0, write];
    },
    get writes() {
      return writes;
    },
  };
}
