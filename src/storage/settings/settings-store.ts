import { browser } from '#imports';
import type { Problem } from '@/domain/problem';
import { defaultSettings } from '@/domain/settings/defaults';
import {
  hostProblems,
  type Managed,
  ownPacks,
  underManaged,
  withheldPacks,
  withheldSites,
} from '@/domain/settings/managed';
import type { Settings } from '@/domain/settings/settings';
import { validateSettings } from '@/domain/settings/validate-settings';
import { loadManaged, watchManaged } from './managed';
import { parseSettings, type SettingsChange } from './parse-settings';

const KEY = 'settings';

/** The settings of an install that was never set up, in the browser's language and zone. */
const startingSettings = (): Settings =>
  defaultSettings(browser.i18n.getUILanguage(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The user's own settings as stored, whatever an administrator laid over them. */
async function loadOwn(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseSettings(stored, startingSettings()).settings;
}

/** The settings in force: as stored, what is missing or damaged at its default, what an administrator fixed over them. */
export async function loadSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([loadOwn(), loadManaged()]);
  return underManaged(own, managed);
}

/** Who wants to know at once of a change made here: Firefox tells of it only after the write is done and its writer goes on. */
const listeners = new Set<() => void>();

/** Calls back, before the writer goes on or with the browser's event, whenever the settings in force may have changed. */
export function onSettingsChanged(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) onChange();
  };
  listeners.add(onChange);
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      listeners.delete(onChange);
      browser.storage.local.onChanged.removeListener(listener);
    },
    { once: true },
  );
  watchManaged(onChange, signal);
}

/** Calls back with the settings in force at every change until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  onSettingsChanged(() => void loadSettings().then((settings) => signal.aborted || onChange(settings)), signal);
}

export interface ChangedSettings {
  readonly settings: Settings;
  /** What keeps the change from being stored; with any, nothing was. */
  readonly problems: readonly Problem[];
  /** Members of the change that an administrator has fixed; they were left out. */
  readonly locked: readonly string[];
}

/**
 * Lays a change over the stored settings. Background only: it is the one writer, so that two pages cannot overwrite each
 * other. A change with any problem is not stored; what an administrator fixed is left out of it.
 */
export function changeSettings(change: unknown): Promise<ChangedSettings> {
  const mine = lastChange.then(() => changeNow(change));
  lastChange = mine.catch(() => undefined);
  return mine;
}

/** Changes are made one after the other: two at once would each lay theirs over what the other has not written yet. */
let lastChange: Promise<unknown> = Promise.resolve();

async function changeNow(change: unknown): Promise<ChangedSettings> {
  const [own, managed] = await Promise.all([loadOwn(), loadManaged()]);
  const asked = typeof change === 'object' && change !== null ? Object.entries(change) : [];
  const [locked, free] = partition(asked, ([name]) => Object.hasOwn(managed.settings, name));
  const changed = free.map(([name]) => name);
  const parsed = parseSettings(Object.fromEntries(free), own);
  const problems = [...parsed.problems.map(shapeProblem), ...soundness(parsed.settings, managed, changed)];
  const isSound = problems.length === 0;
  const next = isSound ? withWithheld(parsed.settings, own, managed, changed) : own;
  if (isSound) {
    await browser.storage.local.set({ [KEY]: next });
    for (const tell of listeners) tell();
  }
  return { settings: underManaged(next, managed), problems, locked: locked.map(([name]) => name) };
}

const partition = <T>(list: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  list.filter(test),
  list.filter((one) => !test(one)),
];

/** What is no setting at all: pages of ours never send that, so the sentence is for whoever mends it. */
const shapeProblem = (sentence: string): Problem => ({ id: 'settings.shape', values: { where: sentence }, sentence });

/** Members that are right in shape, held against the administrator's word and the domain's rules. */
function soundness(next: Settings, managed: Managed, changed: readonly string[]): readonly Problem[] {
  const { schedules, policies } = managed.settings;
  const inForce = schedules || policies ? underManaged(next, managed) : next;
  return [
    ...(changed.includes('sites') ? hostProblems(next.sites, managed) : []),
    ...validateSettings(inForce, changed),
  ];
}

/** A page sees only what is in force; sites and packs that are not stay in the user's settings, and what was rolled out stays out of them. */
const withWithheld = (next: Settings, own: Settings, managed: Managed, changed: readonly string[]): Settings => ({
  ...next,
  ...(changed.includes('sites') ? { sites: [...next.sites, ...withheldSites(own, managed)] } : {}),
  ...(changed.includes('packs') ? { packs: [...ownPacks(next, managed), ...withheldPacks(own, managed)] } : {}),
});

export type { SettingsChange };
