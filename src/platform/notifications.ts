import { browser } from '#imports';

/** What the browser shows outside of pages. */
export interface Notice {
  /** A later notice with the same id takes the place of the earlier. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

const PERMISSION = { permissions: ['notifications' as const] };

/** Whether the user lets Helpclock show notices. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/** Asks the user. Must run inside a click. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(PERMISSION);

export async function notify({ id, title, message }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
}

/**
 * Calls back when a notice is clicked, and takes it away. Must be called synchronously when the worker starts; where the permission is
 * given later, listening begins then.
 */
export function onNoticeClicked(listener: (id: string) => void): void {
  const listen = () => {
    browser.notifications?.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      listener(id);
    });
  };
  if (browser.notifications) listen();
  else browser.permissions.onAdded.addListener(({ permissions }) => permissions?.includes('notifications') && listen());
}
