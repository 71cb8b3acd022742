import { browser } from '#imports';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import { type ParsedSettings, parseSettings, type SettingsChange } from './parse-settings';

const KEY = 'settings';

/** The settings of an install that was never set up, in the browser's language and zone. */
const startingSettings = (): Settings =>
  defaultSettings(browser.i18n.getUILanguage(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The settings as stored; what is missing or damaged stands at its default. */
export async function loadSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseSettings(stored, startingSettings()).settings;
}

/** Calls back with the settings at every change until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onChange(parseSettings(changes[KEY]?.newValue, startingSettings()).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

/**
 * Lays a change over the stored settings. Background only: it is the one writer, so that two pages cannot overwrite each
 * other. A change with any problem is not stored.
 */
export async function changeSettings(change: unknown): Promise<ParsedSettings> {
  const parsed = parseSettings(change, await loadSettings());
  if (parsed.problems.length === 0) await browser.storage.local.set({ [KEY]: parsed.settings });
  return parsed;
}

export type { SettingsChange };
