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
