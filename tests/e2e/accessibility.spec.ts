import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { ageStore, tellTickets } from '../../scripts/screenshots/store';
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

/** What axe finds wrong on a page, one line for each rule with the first places that break it. */
async function faults(page: Page, where: string): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, `${where}: axe looked at something`).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, failureSummary = '' }) => {
      const [, reason = ''] = failureSummary.split('\n');
      return `${target.join(' ')} (${reason.trim()})`;
    });
    return `${where}: ${id} ×${nodes.length}: ${places.join('; ')}`;
  });
}

/** Nothing on the page is still being read. */
const settled = (page: Page) => expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });

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

/** Popup and panel as they are without a number to show. */
async function bareFaults(helpclock: Launched, state: string): Promise<readonly string[]> {
  const found: string[] = [];
  const popup = await helpclock.openExtension('popup.html');
  await popup.locator('main').waitFor();
  await settled(popup);
  found.push(...(await faults(popup, `popup, ${state}`)));
  await popup.close();
  const panel = await helpclock.openExtension('sidepanel.html');
  for (const tab of TABS) {
    await panel.locator(`#tab-${tab}`).click();
    await settled(panel);
    found.push(...(await faults(panel, `panel, ${tab}, ${state}`)));
  }
  await panel.close();
  return found;
}

for (const lang of ['en', 'tr', 'fa']) {
  test(`axe finds nothing where there is nothing to show, and where the store cannot be read (${lang})`, async () => {
    test.setTimeout(400_000);
    const helpclock = await launch({ lang });
    const empty = await bareFaults(helpclock, 'empty');
    const page = await helpclock.openExtension('manifest.json');
    await ageStore(page);
    const broken = await helpclock.openExtension('popup.html');
    await expect(broken.getByRole('alert')).toBeVisible({ timeout: 60_000 });
    await broken.close();
    expect([...empty, ...(await bareFaults(helpclock, 'newer store'))]).toEqual([]);
    await helpclock.close();
  });
}

test('forced colours and reduced motion: axe finds nothing, states keep their signs, nothing moves', async () => {
  test.setTimeout(400_000);
  const helpclock = await launch();
  await prepareDemo(helpclock, deskAt(Date.now(), Date.now), { withHistory: false });
  const teller = await helpclock.openExtension('manifest.json');
  await tellTickets(teller, deskAt(Date.now(), Date.now).live, Date.now());
  for (const path of ['popup.html', 'sidepanel.html']) {
    const page = await helpclock.context.newPage();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(`chrome-extension://${helpclock.extensionId}/${path}`);
    await page.locator('.due').first().waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await faults(page, `${path}, forced colours`)).toEqual([]);
    await expect(page.locator('.due .sign').first()).toBeVisible();
    const moving = await page.evaluate(() =>
      document.getAnimations().filter(({ playState }) => playState === 'running'),
    );
    expect(moving).toHaveLength(0);
    await page.close();
  }
  await helpclock.close();
});
