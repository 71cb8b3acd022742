import { useEffect, useState } from 'preact/hooks';
import type { Managed } from '@/domain/settings/managed';
import { loadManaged, watchManaged } from '@/storage/settings/managed';

/** What an administrator decided for this browser, kept up to date; undefined until it is read. */
export function useManaged(): Managed | undefined {
  const [managed, setManaged] = useState<Managed>();
  useEffect(() => {
    const stop = new AbortController();
    const renew = () => void loadManaged().then((loaded) => !stop.signal.aborted && setManaged(loaded));
    watchManaged(renew, stop.signal);
    renew();
    return () => stop.abort();
  }, []);
  return managed;
}
