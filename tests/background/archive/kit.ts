import { receiveArchive } from '@/background/archive/receive-archive';
import { takeIn } from '@/background/archive/take-in';
import type { Background } from '@/background/background';
import type { Job } from '@/background/jobs/job';
import { writeBackup } from '@/storage/archive/backup';
import { writeExchange } from '@/storage/archive/exchange';
import { readable } from '@/storage/archive/readable-store';
import { archiveFile } from '@/storage/archive/write-archive';
import { aLook, NOON, PAGE } from '../a-background';

type Receive = (data: unknown, sender: typeof PAGE) => Promise<unknown>;

/** Looks at `count` tickets, in messages of fifty. */
export async function fill(background: { readonly receive: Receive }, count: number, over = {}): Promise<void> {
  for (let from = 0; from < count; from += 50) {
    const ids = Array.from({ length: Math.min(50, count - from) }, (_, i) => `${from + i}`);
    await background.receive(
      ids.map((id) => aLook(id, over)),
      PAGE,
    );
  }
}

export const backupOf = async (background: Background, passphrase?: string): Promise<Blob> =>
  archiveFile(writeBackup(readable(background.db), await background.settings(), NOON, passphrase));

export const exchangeOf = (background: Background, withSubjects = false): Promise<Blob> =>
  archiveFile(writeExchange(readable(background.db), { withSubjects }, NOON));

/** Hands a file over as a page does, and waits until it is merged. */
export async function open(background: Background, file: Blob, passphrase?: string, job: Job = takeIn) {
  await background.parcels.put('file', file);
  const answer = await receiveArchive(background, { parcel: 'file', name: 'file', ...(passphrase && { passphrase }) });
  if (answer.kind === 'accepted') while (await job.step(background));
  return answer;
}

export const everythingIn = async ({ db }: Background) => ({
  tickets: await db.tickets.toArray(),
  due: await db.due.toArray(),
  alerts: await db.alerts.toArray(),
});
