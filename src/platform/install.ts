import { browser } from '#imports';

/** Calls back once, when the extension was installed (not updated). Must be called synchronously when the worker starts. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
