import { expect, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { answerFrom, DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { type Display, startDisplay } from './display';
import { type Launched, launch } from './launch';
import { ticketBadge } from './overlay';

test.skip(
  process.env.HELPCLOCK_HEADED !== 'xvfb',
  'Needs a window: HELPCLOCK_HEADED=xvfb says that Xvfb and xdotool are there.',
);

/** The prompt ignores keys for a moment after it has opened, so that nobody accepts it by accident. */
const PROMPT_MS = 1500;

/** Opens the popup by its shortcut, which counts as a click on it, and asks there for the page's site; the prompt then waits. */
async function askForSite({ worker }: Launched, page: Page, display: Display): Promise<void> {
  await page.locator('body').click({ position: { x: 600, y: 600 } });
  display.press('alt+shift+h');
  const popups = 'chrome.runtime.getContexts({ contextTypes: ["POPUP"] }).then((open) => open.length)';
  await expect.poll(async () => (await worker()).evaluate(popups)).toBe(1);
  await page.waitForTimeout(PROMPT_MS);
  // The chosen helpdesk, then the button.
  display.press('Tab', 'Tab', 'Return');
  await page.waitForTimeout(PROMPT_MS);
}

test('the extension as a store gives it has no site until the user has answered the browser’s own prompt', async () => {
  const display = await startDisplay();
  const helpclock = await launch({ build: 'production', headed: true, display: display.name });
  const origins = async () =>
    (await helpclock.worker()).evaluate('chrome.permissions.getAll().then((granted) => granted.origins)');
  try {
    await helpclock.serve(DEMO_ORIGIN, answerFrom(deskAt(Date.now(), Date.now)));
    const { context } = helpclock;
    const welcome = () => context.pages().find((tab) => tab.url().endsWith('/welcome.html'));
    await expect.poll(welcome, { timeout: 20_000 }).toBeDefined();
    await welcome()?.close();
    const [page = await context.newPage()] = context.pages();
    await page.goto(`${DEMO_ORIGIN}/agent/tickets/4302`);
    await page.bringToFront();
    expect(await origins()).toEqual([]);

    await askForSite(helpclock, page, display);
    display.press('Escape');
    await page.waitForTimeout(PROMPT_MS);
    expect(await origins()).toEqual([]);
    expect(await ticketBadge(page)).toBe('');

    // A key that comes while a busy machine still paints the popup is lost: what is left open is closed, and all is pressed again.
    await expect(async () => {
      display.press('Escape', 'Escape');
      await askForSite(helpclock, page, display);
      display.press('Tab', 'Return');
      await expect.poll(origins, { timeout: 10_000 }).toEqual([`${DEMO_ORIGIN}/*`]);
    }).toPass();
    // The page that was open is served without a reload.
    await expect.poll(() => ticketBadge(page), { timeout: 20_000 }).toContain('First reply');
  } finally {
    await helpclock.close();
    display.close();
  }
});
