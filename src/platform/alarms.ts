import { browser } from '#imports';

/** Sets an alarm for an instant (epoch ms), in place of the one of the same name. Rings at once when the instant is past. */
export const setAlarm = (name: string, when: number): Promise<void> => browser.alarms.create(name, { when });

export const clearAlarm = async (name: string): Promise<void> => {
  await browser.alarms.clear(name);
};

/** Must be called synchronously when the worker starts. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

/**
 * Starts the worker with the browser and after an update: browsers may lose alarms then. Must be called synchronously when the worker
 * starts. Called once more in a worker that something else started.
 */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}
