import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { demoSite } from '../../scripts/demo/settings';
import { answerFrom, DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { launch } from './launch';
import { ticketBadge } from './overlay';
import { tell } from './tell';

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/welcome/${name}.png`, fullPage: true });

test('an install opens the welcome page', async () => {
  const { context, close } = await launch({ build: 'production' });
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => context.pages().some(isWelcome)).toBe(true);
  await close();
});

test('from nothing to a running clock: promise chosen, site enabled, badge on the ticket', async () => {
  const helpclock = await launch();
  await helpclock.serve(DEMO_ORIGIN, answerFrom(deskAt(Date.now(), Date.now)));
  const welcome = await helpclock.openExtension('welcome.html');
  await expect(welcome.getByText('Mon–Fri 09:00–17:00')).toBeVisible();
  await welcome.getByLabel('Fast').click();
  await expect(welcome.getByLabel('Fast')).toBeChecked();
  await expect(welcome.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect((await new AxeBuilder({ page: welcome }).analyze()).violations).toEqual([]);
  await shot(welcome, 'en');
  await tell(welcome, 'site/enabled', demoSite(Date.now()));
  await expect(welcome.getByText('The clock runs.')).toBeVisible();
  const ticket = await helpclock.context.newPage();
  await ticket.goto(`${DEMO_ORIGIN}/agent/tickets/4302`);
  await expect.poll(() => ticketBadge(ticket)).toMatch(/First reply/);
  await helpclock.close();
});

for (const lang of ['tr', 'fa']) {
  test(`the hours are those of the language's week (${lang})`, async () => {
    const { openExtension, close } = await launch({
      lang,
      zone: lang === 'fa' ? 'Asia/Tehran' : 'Europe/Istanbul',
      colorScheme: 'dark',
    });
    const welcome = await openExtension('welcome.html');
    await expect(welcome.locator('.step')).toHaveCount(3);
    await expect(welcome.getByText(lang === 'fa' ? /شنبه/ : /Pzt/)).toBeVisible();
    await shot(welcome, lang);
    await close();
  });
}
