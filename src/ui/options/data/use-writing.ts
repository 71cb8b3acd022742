import { useState } from 'preact/hooks';
import { storageStateOf } from '@/storage/storage-state';

/** How writing a file goes. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly share: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Collects the pieces of a file while telling how far it is. */
export type WriteFile = (onShare: (share: number) => void) => Promise<void>;

/** Runs what writes a file, one at a time, and tells how it goes. */
export function useWriting(): { readonly writing: Writing; run(write: WriteFile): Promise<void> } {
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });
  return {
    writing,
    async run(write) {
      setWriting({ kind: 'writing', share: 0 });
      try {
        await write((share) => setWriting({ kind: 'writing', share: Math.min(1, share) }));
        setWriting({ kind: 'done' });
      } catch (error) {
        setWriting({ kind: 'failed', error });
      }
    },
  };
}

export const storeFailed = (error: unknown): boolean => storageStateOf(error) !== undefined;
