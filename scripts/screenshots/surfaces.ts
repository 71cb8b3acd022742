import type { Page } from '@playwright/test';
import type { Camera } from './camera';

/** The panel remembers its tab where the page keeps such things. */
const onTab = (tab: string) => async (page: Page) => {
  await page.locator(`#tab-${tab}`).click();
};

const WIDTHS = [
  { suffix: '', width: 420 },
  { suffix: '-narrow', width: 320 },
  { suffix: '-wide', width: 700 },
] as const;

const TABS = ['now', 'me', 'team', 'csat', 'report'] as const;
/** Tabs of numbers are shown whole. */
const TALL = 2300;

export async function shootPopup(camera: Camera, state: string): Promise<void> {
  await camera.surface({ name: `popup-${state}`, path: 'popup.html', width: 376, height: 600 });
}

export async function shootPanel(camera: Camera, state: string, tabs: readonly string[] = TABS): Promise<void> {
  for (const tab of tabs) {
    for (const { suffix, width } of WIDTHS) {
      const isPlain = state !== 'history' && suffix !== '';
      if (isPlain) continue;
      const height = state === 'history' && (tab === 'me' || tab === 'team' || tab === 'csat') ? TALL : 860;
      await camera.surface({
        name: `panel-${tab}-${state}${suffix}`,
        path: 'sidepanel.html',
        width,
        height,
        before: onTab(tab),
      });
    }
  }
}

/** What is behind a number, and behind what was left out of it. */
export async function shootDrill(camera: Camera): Promise<void> {
  const drilled = async (page: Page) => {
    await onTab('team')(page);
    await page.locator('.kpi-value').first().click();
  };
  await camera.surface({ name: 'panel-drill', path: 'sidepanel.html', width: 420, height: 860, before: drilled });
  await camera.surface({
    name: 'panel-drill-share',
    path: 'sidepanel.html',
    width: 420,
    height: 860,
    before: async (page) => {
      await onTab('team')(page);
      await page.locator('.kpi-value').nth(4).click();
    },
  });
}
