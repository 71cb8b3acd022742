import { useState } from 'preact/hooks';
import { ask } from '@/messaging/client';
import { parcels } from '@/platform/parcels';
import type { ArchiveProblemId } from '@/storage/archive/problem';

/** A chosen file on its way to the background. Once it is accepted, the store tells how it goes on. */
export interface Handed {
  readonly id: string;
  readonly file: File;
  readonly state: 'checking' | 'accepted' | ArchiveProblemId | 'not-handed-over';
}

export interface HandingOver {
  readonly files: readonly Handed[];
  add(files: readonly File[]): Promise<void>;
  /** Tries a protected file with a passphrase. */
  unlock(id: string, passphrase: string): Promise<void>;
  putAway(id: string): void;
}

async function handOver(id: string, file: File, passphrase?: string): Promise<Handed['state']> {
  try {
    await parcels.put(id, file);
    const answer = await ask('archive/received', { parcel: id, name: file.name, ...(passphrase && { passphrase }) });
    return answer.kind === 'accepted' ? 'accepted' : (answer.problem.id as ArchiveProblemId);
  } catch {
    // The file could not be read or copied (moved away, full disk), or the worker went: nothing of it is stored.
    return 'not-handed-over';
  }
}

/** Hands files to the background, one after the other, and tells how each was received. */
export function useHandingOver(): HandingOver {
  const [files, setFiles] = useState<readonly Handed[]>([]);
  const note = (id: string, state: Handed['state']) =>
    setFiles((known) => known.map((one) => (one.id === id ? { ...one, state } : one)));
  const check = async (id: string, file: File, passphrase?: string): Promise<void> => {
    note(id, 'checking');
    note(id, await handOver(id, file, passphrase));
  };
  return {
    files,
    async add(chosen) {
      const added = chosen.map((file): Handed => ({ id: crypto.randomUUID(), file, state: 'checking' }));
      setFiles((known) => [...added, ...known]);
      for (const { id, file } of added) await check(id, file);
    },
    async unlock(id, passphrase) {
      const found = files.find((one) => one.id === id);
      if (found !== undefined) await check(id, found.file, passphrase);
    },
    putAway: (id) => setFiles((known) => known.filter((one) => one.id !== id)),
  };
}
