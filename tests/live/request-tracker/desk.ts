import type { Page } from '@playwright/test';
import type { Agent } from '../server';

/** Logs in through RT's own form, as the home page shows it. */
export async function logIn(page: Page, origin: string, agent: Pick<Agent, 'login' | 'password'>): Promise<void> {
  await page.goto(`${origin}/`);
  await page.locator('input[name="user"]').fill(agent.login);
  await page.locator('input[name="pass"]').fill(agent.password);
  await page.locator('input[type="submit"]').first().click();
  await page.locator('body#comp-index').waitFor();
}

export const ticketUrl = (origin: string, id: string): string => `${origin}/Ticket/Display.html?id=${id}`;

export const listUrl = (origin: string): string =>
  `${origin}/Search/Results.html?Query=${encodeURIComponent('id > 0')}&Rows=50&OrderBy=id&Order=ASC`;

interface Preferences {
  readonly language: string;
  readonly zone: string;
  readonly dates: string;
}

/** Sets an agent's own language, zone and date format through RT's preference pages. */
export async function setPreferences(page: Page, origin: string, wanted: Preferences): Promise<void> {
  await page.goto(`${origin}/Prefs/Other.html`);
  await page.locator('select[name="DateTimeFormat"]').selectOption(wanted.dates, { force: true });
  await page.locator('#ModifyPreferences input[name="Update"]').click();
  await page.goto(`${origin}/Prefs/AboutMe.html`);
  await page.locator('select[name="Lang"]').selectOption(wanted.language, { force: true });
  await page.locator('select[name="Timezone"]').selectOption(wanted.zone, { force: true });
  await page.locator('form[name="EditAboutMe"] input[type="submit"]').last().click();
  await page.locator('select[name="Lang"]').waitFor({ state: 'attached' });
}

interface Update {
  readonly as: 'Respond' | 'Comment';
  readonly text?: string;
  readonly status?: string;
}

/** Writes on a ticket through RT's update form, as an agent does; RT then shows the ticket. */
export async function update(page: Page, id: string, wanted: Update): Promise<void> {
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/Ticket/Update.html?id=${id}&Action=${wanted.as}`);
  if (wanted.text) {
    const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
    await editor.click();
    await editor.pressSequentially(wanted.text);
  }
  const form = page.locator('form[name="TicketUpdate"]');
  if (wanted.status) await form.locator('select[name="Status"]').selectOption(wanted.status, { force: true });
  await form.locator('input[name="SubmitTicket"]').click();
  await page.locator('body#comp-Ticket-Display').waitFor();
}

/** Changes the status of a row where the list itself lets an agent edit it: RT repaints the cell, nothing is loaded anew. */
export async function changeStatusInRow(page: Page, id: string, status: string): Promise<void> {
  const cell = page.locator(`tbody[data-record-id="${id}"] td.editable:has(select[name="Status"])`);
  await cell.hover();
  await cell.locator('.edit-icon').click();
  await cell.locator('select[name="Status"]').selectOption(status, { force: true });
  const submit = cell.locator('.submit');
  if (await submit.isVisible()) await submit.click();
  await cell.locator('.value', { hasText: status }).waitFor();
}
