import { expect, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { faults, settled } from './axe-faults';
import { type Launched, launch } from './launch';

const TABS = ['now', 'me', 'team', 'csat', 'report'] as const;
const OPTIONS = [
  'sites',
  'schedules',
  'policies',
  'people',
  'goals',
  'figures',
  'alerts',
  'display',
  'data',
  'import',
  'about',
] as const;
const QUERY = {
  period: { kind: 'days', days: 28 },
  against: 'previous',
  filter: {},
  hours: 'business',
  hasTrends: true,
};

async function panelFaults(helpclock: Launched): Promise<readonly string[]> {
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 800 });
  const found: string[] = [];
  for (const tab of TABS) {
    await panel.locator(`#tab-${tab}`).click();
    await settled(panel);
    found.push(...(await faults(panel, `panel, ${tab}`)));
    if (tab !== 'team') continue;
    await panel.locator('.kpi-card button, button.door').first().click();
    await panel.locator('.drill h2').waitFor();
    await settled(panel);
    found.push(...(await faults(panel, 'panel, drill-down')));
  }
  await panel.close();
  return found;
}

async function optionsFaults(helpclock: Launched): Promise<readonly string[]> {
  const options = await helpclock.openExtension('options.html');
  const found: string[] = [];
  for (const section of OPTIONS) {
    await options.evaluate((hash) => {
      location.hash = hash;
    }, section);
    await expect(options.locator(`nav a[href="#${section}"][aria-current]`)).toBeVisible();
    await settled(options);
    found.push(...(await faults(options, `options, ${section}`)));
  }
  await options.close();
  return found;
}

async function pageFaults(helpclock: Launched): Promise<readonly string[]> {
  const report = encodeURIComponent(
    JSON.stringify({ query: QUERY, sections: ['levels', 'trends', 'groups', 'definitions'] }),
  );
  const found: string[] = [];
  for (const path of ['popup.html', 'welcome.html', `report.html#${report}`]) {
    const page = await helpclock.openExtension(path);
    await page.locator('main, [data-ready]').first().waitFor({ timeout: 60_000 });
    if (path.startsWith('report')) await page.locator('[data-ready]').waitFor({ timeout: 60_000 });
    await settled(page);
    found.push(...(await faults(page, path.replace(/#.*/, ''))));
    await page.close();
  }
  return found;
}

for (const lang of ['en', 'fa']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any page of the extension (${lang}, ${colorScheme})`, async () => {
      test.setTimeout(400_000);
      const helpclock = await launch({ lang, colorScheme });
      await prepareDemo(helpclock, deskAt(Date.now(), Date.now));
      const look = await helpclock.openExtension('popup.html');
      await expect(look.locator('html')).toHaveAttribute('lang', lang);
      const isDark = await look.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(isDark).toBe(colorScheme === 'dark');
      await look.close();
      const found = [
        ...(await pageFaults(helpclock)),
        ...(await panelFaults(helpclock)),
        ...(await optionsFaults(helpclock)),
      ];
      expect(found).toEqual([]);
      await helpclock.close();
    });
  }
}
