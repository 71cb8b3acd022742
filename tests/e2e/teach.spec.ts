import { expect, type Page, test } from '@playwright/test';
import type { Pack } from '@/domain/packs/pack';
import { type Launched, launch } from './launch';
import { type Case, FIRST_RELEASE, NORTH, serveNorth, someCases } from './north-desk';
import { chooseInPanel, clickInPanel, rowChips, teachPanel, ticketBadge } from './overlay';
import { tell } from './tell';

const LONG = { timeout: 60_000 };
const says = (page: Page) => expect.poll(() => teachPanel(page), LONG);

/** Opens the popup on a tab, as a click on the toolbar's button does. */
async function popupOn(helpclock: Launched, tab: Page): Promise<Page> {
  const popup = await helpclock.context.newPage();
  // As a tab of its own the popup would look at itself: it is told which tab is the active one.
  await popup.addInitScript((url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<object[]> } } }).chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async () => query({ url: `${new URL(url).origin}/*` });
  }, tab.url());
  await popup.goto(`chrome-extension://${helpclock.extensionId}/popup.html`);
  return popup;
}

async function startTeaching(helpclock: Launched, tab: Page): Promise<void> {
  const popup = await popupOn(helpclock, tab);
  await popup.getByRole('button', { name: 'Teach Helpclock this page' }).click();
  await says(tab).toContain('Point at it');
  await tab.bringToFront();
}

/** Points at things one after the other, as the panel asks for them. */
async function pointAt(tab: Page, first: string, selectors: readonly string[]): Promise<void> {
  await clickInPanel(tab, `Point at it: ${first}`);
  for (const selector of selectors)
    await tab
      .locator(selector)
      .first()
      .click({ position: { x: 3, y: 3 } });
}

async function teachCase(tab: Page): Promise<void> {
  await pointAt(tab, 'Ticket number', [
    '.case-no',
    '.case-subject',
    '.case-state',
    '.case-priority',
    '.case-holder',
    '.case-customer',
    '.case-opened',
    '#entry-12 .css-1x2y3zt',
    '#entry-11 .css-1x2y3zt',
    '#entry-13 .css-1x2y3zt',
    '#entry-11 .when',
  ]);
  await says(tab).toContain('time zone');
  await chooseInPanel(tab, 'Europe/Istanbul');
  await says(tab).toContain('Helpclock reads this page as a ticket');
  await says(tab).not.toContain('Not readable');
}

const caseUrl = ({ id }: Case): string => `${NORTH}/cases/${id}`;

/** The packs in force, as the options would export them. */
const packsIn = (page: Page): Promise<readonly Pack[]> =>
  page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ settings: { packs: Pack[] } }> } } };
      }
    ).chrome;
    return (await storage.local.get('settings')).settings.packs;
  });

/** A promise that needs no working hours. */
async function promiseAllDay(helpclock: Launched): Promise<void> {
  const page = await helpclock.openExtension('manifest.json');
  const all = [{ start: '00:00', end: '24:00' }];
  await tell(page, 'settings/changed', {
    schedules: [
      {
        id: 'default',
        name: 'Always',
        zone: 'Europe/Berlin',
        versions: [{ weekly: { 1: all, 2: all, 3: all, 4: all, 5: all, 6: all, 7: all } }],
      },
    ],
  });
  await page.close();
}

test('a helpdesk nobody knows is taught by pointing: a badge runs, a list is stamped, a number stands in the panel', async () => {
  test.setTimeout(300_000);
  const helpclock = await launch();
  const cases = someCases(Date.now());
  const [first, second] = cases as [Case, Case];
  const served = await serveNorth(helpclock, cases);
  await promiseAllDay(helpclock);
  const tab = await helpclock.context.newPage();
  await tab.goto(caseUrl(first));
  await startTeaching(helpclock, tab);
  await teachCase(tab);
  // The page's own links were not followed while they were pointed at.
  expect(tab.url()).toBe(caseUrl(first));

  // The panel comes along to the list, in the same tab.
  await tab.goto(`${NORTH}/cases`);
  await says(tab).toContain('Nothing of this page is read');
  await clickInPanel(tab, 'A list');
  await pointAt(tab, 'A row of the list', ['tbody td:nth-child(1)', 'tbody td:nth-child(2)', 'tbody td:nth-child(3)']);
  await says(tab).toContain('Helpclock reads this page as a list');

  // Another ticket, built anew with other classes, is read as well; then it is finished.
  served.release = { ...FIRST_RELEASE, hash: '7q8w9e' };
  await tab.goto(caseUrl(second));
  await says(tab).toMatch(/Invoice sent twice/);
  await clickInPanel(tab, 'Finish');
  await says(tab).toContain('Helpclock reads this helpdesk now');
  await expect.poll(() => ticketBadge(tab), LONG).toMatch(/First reply .*left/);

  await tab.goto(caseUrl(first));
  await expect.poll(() => ticketBadge(tab), LONG).toMatch(/Next reply/);
  await tab.goto(`${NORTH}/cases`);
  await expect.poll(async () => (await rowChips(tab)).length, LONG).toBe(2);

  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('tab', { name: 'Team' }).click();
  const card = panel.locator('section.kpi', {
    has: panel.getByRole('heading', { name: 'First response time', exact: true }),
  });
  await expect(card.locator('.kpi-value')).toContainText('30', LONG);
  const [pack] = await packsIn(panel);
  expect(JSON.stringify(pack?.ticket)).not.toMatch(/css-|nth-/);
  expect(pack).toMatchObject({ hosts: [NORTH], ticket: { url: ['/cases/:id'] }, queue: { url: ['/cases'] } });
  await helpclock.close();
});

test('a layout that changed is told, and one thing is pointed at again', async () => {
  test.setTimeout(300_000);
  const helpclock = await launch();
  const cases = someCases(Date.now());
  const [first] = cases as [Case];
  const served = await serveNorth(helpclock, cases);
  const tab = await helpclock.context.newPage();
  await tab.goto(caseUrl(first));
  await startTeaching(helpclock, tab);
  await teachCase(tab);
  await clickInPanel(tab, 'Finish');
  await says(tab).toContain('Helpclock reads this helpdesk now');

  served.release = { ...FIRST_RELEASE, statusClass: 'phase', statusLabel: 'Phase' };
  await tab.goto(caseUrl(first));
  const options = await helpclock.openExtension(`options.html#sites/${encodeURIComponent(NORTH)}`);
  const again = options.getByRole('button', { name: 'Point at it again: status' });
  await expect(again).toBeVisible(LONG);
  const opened = helpclock.context.waitForEvent('page');
  await again.click();
  const fresh = await opened;
  await says(fresh).toContain('could not be read any more');
  await clickInPanel(fresh, 'Point at it: Status');
  await fresh.locator('.phase').click();
  await says(fresh).not.toContain('Not readable');
  await clickInPanel(fresh, 'Finish');
  await says(fresh).toContain('Helpclock reads this helpdesk now');
  await expect(again).toHaveCount(0, LONG);
  const [pack] = await packsIn(options);
  expect(pack?.version).toBeGreaterThan(1);
  await helpclock.close();
});

const pack = (over: object): string =>
  JSON.stringify({
    schema: 1,
    id: 'north',
    version: 1,
    name: 'North Desk',
    hosts: [NORTH],
    madeFor: { spot: { at: ['meta[name="generator"]'], attr: 'content' }, says: 'North Desk 3' },
    ticket: {
      url: ['/cases/:id'],
      id: { at: ['.case-no'], after: '#' },
      facts: { subject: { at: ['.case-subject'] } },
    },
    words: { status: {}, priority: {}, channel: {} },
    ...over,
  });
const file = (text: string) => ({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a stranger’s pack is looked at first: a hostile one is refused in a sentence, one for another version says so', async () => {
  test.setTimeout(180_000);
  const helpclock = await launch();
  const cases = someCases(Date.now());
  await serveNorth(helpclock, cases);
  const options = await helpclock.openExtension('options.html#packs');
  const chooser = options.getByLabel('File of a pack');
  const hostile: readonly [string, RegExp][] = [
    [
      pack({ script: 'fetch("https://evil.example")' }),
      /At .?script.? this pack holds something that Helpclock does not know/,
    ],
    [
      pack({ ticket: { url: ['/cases/:id'], facts: { subject: { at: ['div:has(*) *'] } } } }),
      /could slow the page down/,
    ],
    [pack({ hosts: ['https://*.com'] }), /must be the origin of a helpdesk/],
    [pack({ name: 'x'.repeat(70_000) }), /larger than 64 KB/],
    ['<html></html>', /not a Helpclock site pack/],
  ];
  for (const [text, sentence] of hostile) {
    await chooser.setInputFiles(file(text));
    await expect(options.getByText(sentence)).toBeVisible();
    await expect(options.getByRole('button', { name: 'Take this pack' })).toHaveCount(0);
  }
  await chooser.setInputFiles(file(pack({})));
  await expect(options.getByRole('region', { name: 'What this pack reads' })).toContainText(NORTH);
  await options.getByRole('button', { name: 'Take this pack' }).click();
  await expect(options.getByRole('link', { name: 'North Desk' })).toBeVisible();

  const tab = await helpclock.context.newPage();
  await tab.goto(caseUrl(cases[0] as Case));
  const popup = await popupOn(helpclock, tab);
  await popup.getByRole('button', { name: 'Turn on here' }).click();
  await popup.close();
  const site = await helpclock.openExtension(`options.html#sites/${encodeURIComponent(NORTH)}`);
  await expect(site.getByText(/the version of the helpdesk the pack was made for/).first()).toBeVisible(LONG);
  await helpclock.close();
});
