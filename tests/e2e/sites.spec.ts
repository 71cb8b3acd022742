import { expect, test } from '@playwright/test';
import { zendeskDesk } from '../desks/zendesk';
import { someTickets } from '../desks/desk';
import { launch } from './launch';
import { ticketBadge } from './overlay';
import { enableDesk, serveDesk } from './serve-desk';

const FOLDER = 'test-results/sites';

for (const lang of ['en', 'tr', 'fa'] as const) {
  test(`the section of a site, ${lang}`, async () => {
    const helpclock = await launch({ lang, colorScheme: lang === 'tr' ? 'dark' : 'light' });
    const desk = zendeskDesk(someTickets(40, Date.now()));
    const served = await serveDesk(helpclock, desk);
    await enableDesk(helpclock, desk);
    const tab = await helpclock.context.newPage();
    await tab.goto(desk.origin + desk.ticketPath(1001));
    await expect.poll(() => ticketBadge(tab)).not.toBe('');
    await tab.goto(desk.origin + desk.queuePath);
    await tab.waitForTimeout(3000);
    const list = await helpclock.openExtension('options.html#sites');
    await expect(list.getByText('acme.zendesk.com')).toBeVisible();
    await list.screenshot({ path: `${FOLDER}/list-${lang}.png` });
    const options = await helpclock.openExtension(`options.html#sites/${encodeURIComponent(desk.site)}`);
    await options.setViewportSize({ width: 1100, height: 900 });
    served.trouble = (path) => (path.endsWith('1013.json') ? { status: 404, json: {} } : undefined);
    await options.locator('input[type=number]').fill('30');
    await options.locator('.field button').last().click();
    await options.waitForTimeout(4000);
    await options.screenshot({ path: `${FOLDER}/site-${lang}.png`, fullPage: true });
    await helpclock.close();
  });
}
