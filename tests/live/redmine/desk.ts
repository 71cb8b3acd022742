import type { Page } from '@playwright/test';
import type { Agent } from '../server';

/** Logs in through Redmine's own form. */
export async function logIn(
  page: Page,
  origin: string,
  { login, password }: Pick<Agent, 'login' | 'password'>,
): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.locator('#username').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('#login-submit').click();
  await page.locator('#loggedas').waitFor();
}

export const ticketUrl = (origin: string, id: string): string => `${origin}/issues/${id}`;

/** Every issue of every project, ended ones too. */
export const listUrl = (origin: string): string => `${origin}/issues?set_filter=1&status_id=*&sort=id`;

/** Sets an agent's own language and zone through Redmine's account page. */
export async function setPreferences(page: Page, origin: string, language: string, zone: string): Promise<void> {
  await page.goto(`${origin}/my/account`);
  await page.locator('#user_language').selectOption(language);
  await page.locator('#pref_time_zone').selectOption(zone);
  await page.locator('#my_account_form input[type="submit"]').first().click();
  await page.locator('#flash_notice').waitFor();
}

/** Sets the date and time format of the whole install, as its administrator. */
export async function setFormats(page: Page, origin: string, date: string, time: string): Promise<void> {
  await page.goto(`${origin}/settings?tab=display`);
  await page.locator('#settings_date_format').selectOption(date);
  await page.locator('#settings_time_format').selectOption(time);
  await page.locator('#tab-content-display input[type="submit"]').click();
  await page.locator('#flash_notice').waitFor();
}

interface Update {
  readonly notes?: string;
  readonly isPrivate?: boolean;
  readonly status?: string;
}

/** Writes on an issue through Redmine's own form, opened on the issue's page as an agent does; Redmine then shows the issue. */
export async function update(page: Page, { notes, isPrivate, status }: Update): Promise<void> {
  await page.locator('#content > .contextual a.icon-edit').first().click();
  const form = page.locator('#issue-form');
  await form.locator('#issue_notes').waitFor();
  // Choosing a status repaints the whole form, so it goes first.
  if (status) {
    const repainted = page.waitForResponse((answer) =>
      /\/issues\/\d+\/edit\.js|\/issues\/\d+\.js|edit\.js/.test(answer.url()),
    );
    await form.locator('#issue_status_id').selectOption({ label: status });
    await repainted;
  }
  if (notes) await form.locator('#issue_notes').fill(notes);
  if (isPrivate) await form.locator('#issue_private_notes').check();
  await form.locator('input[name="commit"]').click();
  await page.locator('#flash_notice').waitFor();
}
