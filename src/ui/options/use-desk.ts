import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/domain/problem';
import type { Settings } from '@/domain/settings/settings';
import { loadManaged } from '@/storage/settings/managed';
import { loadSettings, watchSettings } from '@/storage/settings/settings-store';
import { type Locks, locksOf } from './locks';

/** What every section needs, as far as it is read. */
export type Desk =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      readonly settings: Settings;
      readonly locks: Locks;
      readonly problems: readonly Problem[];
    };

async function read(): Promise<Desk> {
  const [settings, managed] = await Promise.all([loadSettings(), loadManaged()]);
  return { kind: 'ready', settings, locks: locksOf(managed), problems: managed.problems };
}

/** The settings with what is locked in them, kept up to date. */
export function useDesk(): Desk {
  const [desk, setDesk] = useState<Desk>({ kind: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    const renew = () =>
      read().then(
        (found) => stop.signal.aborted || setDesk(found),
        () => stop.signal.aborted || setDesk({ kind: 'failed' }),
      );
    watchSettings(renew, stop.signal);
    renew();
    return () => stop.abort();
  }, []);
  return desk;
}
