import { browser } from '#imports';

/** Shows an address: in the tab that shows it already, as far as the extension may know, else in a new one. */
export async function openPage(url: string): Promise<void> {
  // Without permission for its site a tab does not tell its address: it is not found, and a new one opens.
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url === url);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Shows one of the extension's own pages in a tab. */
export const openOwnPage = (path: `/${string}`): Promise<void> =>
  openPage(new URL(path, browser.runtime.getURL('/')).href);
