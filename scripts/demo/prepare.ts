import type { Page } from '@playwright/test';
import type { IngestAnswer } from '@/messaging/protocol';
import type { Launched } from '../../tests/e2e/launch';
import { tell } from '../../tests/e2e/tell';
import { observationsOf } from './observations';
import { demoSettings, demoSite } from './settings';
import { answerFrom, DEMO_ORIGIN, type Desk } from './zendesk/host';

const BATCH = 100;
/** The background takes a bounded number of looks a second. */
const REST_MS = 400;

async function offer(page: Page, batch: readonly unknown[]): Promise<void> {
  for (;;) {
    const answer = (await tell(page, 'ticket/observed', batch as never)) as IngestAnswer;
    if (answer.kind === 'stored') return;
    if (answer.why !== 'flood') throw new Error(`The demo's history was refused: ${answer.why}.`);
    await page.waitForTimeout(REST_MS);
  }
}

/** Tells the extension what it would know had it been installed ninety days ago. */
async function fillHistory(page: Page, desk: Desk): Promise<void> {
  const observations = desk.past.flatMap((ticket) => observationsOf(ticket, desk.clock()));
  for (let from = 0; from < observations.length; from += BATCH) {
    await offer(page, observations.slice(from, from + BATCH));
  }
}

/** Serves the demo helpdesk, enables it, sets the demo team's hours and promises, and tells its ninety days. */
export async function prepareDemo(
  helpclock: Launched,
  desk: Desk,
  parts: { readonly withHistory: boolean } = { withHistory: true },
): Promise<void> {
  const now = desk.clock();
  await helpclock.serve(DEMO_ORIGIN, answerFrom(desk));
  const page = await helpclock.openExtension('manifest.json');
  const home = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { problems } = await tell(page, 'settings/changed', demoSettings(home, now));
  if (problems.length > 0) throw new Error(`The demo's settings have problems: ${problems.join(' ')}`);
  await tell(page, 'site/enabled', demoSite(now));
  if (parts.withHistory) await fillHistory(page, desk);
  await page.close();
}
