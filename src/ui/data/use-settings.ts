import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import { loadSettings, watchSettings } from '@/storage/settings/settings-store';

/** The settings, kept up to date; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useLayoutEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    loadSettings().then((loaded) => !stop.signal.aborted && setSettings(loaded));
    return () => stop.abort();
  }, []);
  return settings;
}
