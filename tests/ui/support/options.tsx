import { cleanup, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { changeSettings, loadSettings, type SettingsChange } from '@/storage/settings/settings-store';
import { Options } from '@/ui/options/options';
import { speak } from './words';

/** Monday 2 March 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 12);

type Language = Parameters<typeof speak>[0];

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '');

/** Waits until something holds, however busy the machine is. */
export const eventually = <T,>(holds: () => T | Promise<T>): Promise<T> => vi.waitFor(holds, { timeout: 20_000 });

export interface OpenedOptions {
  readonly main: HTMLElement;
  /** All of the section's text, without the marks that isolate directions. */
  text(): string;
  /** The control a label belongs to. */
  control<T extends HTMLElement = HTMLInputElement>(name: string | RegExp): T;
  settings(): ReturnType<typeof loadSettings>;
}

/** Settings as they are when the page is opened. @param policy what an administrator rolled out */
export async function withSettings(change: SettingsChange, policy: object = {}): Promise<void> {
  fakeBrowser.reset();
  browser.i18n.getUILanguage = () => 'en';
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({} as never);
  const { problems } = await changeSettings(change);
  if (problems.length > 0) throw new Error(problems.map(({ sentence }) => sentence).join(' '));
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy as never);
}

/** The options page at a section, as a person finds it. */
export async function openOptions(hash: string, language: Language = 'en'): Promise<OpenedOptions> {
  cleanup();
  speak(language);
  location.hash = hash;
  const { container } = render(<Options clock={() => NOW} />);
  const main = container.querySelector('main') as HTMLElement;
  await eventually(() => {
    if (main.getAttribute('aria-busy') !== 'false') throw new Error('Still reading the settings.');
  });
  return {
    main,
    text: () => plain(main.textContent),
    control: <T extends HTMLElement>(name: string | RegExp) => {
      const is = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
      const labelled = [...main.querySelectorAll<T>('[aria-label]')].find((one) =>
        is(plain(one.getAttribute('aria-label'))),
      );
      const label = [...main.querySelectorAll('label')].find((one) => is(plain(one.textContent).trim()));
      const found =
        labelled ?? (label && (label.querySelector<T>('input, select') ?? document.getElementById(label.htmlFor)));
      if (!found) throw new Error(`There is no control ${name} in: ${plain(main.textContent)}`);
      return found as T;
    },
    settings: loadSettings,
  };
}

/** The button of a name; a test says so when there is none or it says something else. */
export function button(within: HTMLElement, name: string | RegExp): HTMLButtonElement {
  const is = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = [...within.querySelectorAll('button')].find((one) =>
    is(plain(one.getAttribute('aria-label') ?? one.textContent).trim()),
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}
