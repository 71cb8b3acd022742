import type { HelpclockDatabase } from '@/storage/database';
import { handfuls } from '@/storage/pieces';
import type { TailRow } from '@/storage/rows';

type Tail = Pick<HelpclockDatabase, 'tail'>;

/** Rows read at once: each holds every sample of a ticket. */
const READ = 100;

/** The whole tail, in the order of its references; what waits goes first between a hundred of them. */
export async function tailRows({ tail }: Tail): Promise<readonly TailRow[]> {
  const rows: TailRow[] = [];
  for (;;) {
    const more = await tail
      .where('ref')
      .above(rows.at(-1)?.ref ?? '')
      .limit(READ)
      .toArray();
    rows.push(...more);
    if (more.length < READ) return rows;
  }
}

export async function putTail({ tail }: Tail, rows: readonly TailRow[]): Promise<void> {
  for (const some of handfuls(rows)) await tail.bulkPut([...some]);
}
