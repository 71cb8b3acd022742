import { expect, type Page, test } from '@playwright/test';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { DEMO_ORIGIN } from '../../scripts/demo/zendesk/host';
import { storedRecord } from '../live/stored';
import { type Launched, launch } from './launch';
import { ticketBadge } from './overlay';

const ID = '4304';
const URL = `${DEMO_ORIGIN}/agent/tickets/${ID}`;
const CLOCK = /Next reply \d+/;

/**
 * Makes the worker hang for good at one point of taking a look in: it has the look and is about to write, or it has written and is
 * about to answer. What hangs can only be killed.
 */
const HANG = {
  'before the ticket is written': 'hang()',
  'after the ticket is written, before the answer': `this.transaction.addEventListener('complete', hang)`,
} as const;

const hangAt = (point: string): string => `{
  const hang = () => { console.log('hangs'); for (;;); };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...row) {
    if (this.name === 'tickets') ${point};
    return put.apply(this, row);
  };
}`;

/** The record without what only tells when this browser looked. */
async function factsIn(inside: Page) {
  const record = await storedRecord(inside, ID);
  if (!record?.completeAt) return undefined;
  const facts = Object.fromEntries(Object.entries(record.facts).map(([name, stamp]) => [name, stamp?.value]));
  // Each browser salts its customers' hashes anew.
  return JSON.parse(
    JSON.stringify({ facts: { ...facts, requester: '' }, events: record.events }).replace(
      /"role":"customer","id":"[^"]*"/g,
      '"role":"customer"',
    ),
  );
}

async function visit(helpclock: Launched): Promise<Page> {
  const page = await helpclock.context.newPage();
  await page.goto(URL);
  return page;
}

for (const [when, point] of Object.entries(HANG)) {
  test(`the worker is killed ${when}: the page asks again, nothing is lost or doubled`, async () => {
    const desk = deskAt(Date.now(), Date.now);
    const calm = await launch();
    await prepareDemo(calm, desk, { withHistory: false });
    await visit(calm);
    const calmInside = await calm.openExtension('manifest.json');
    await expect.poll(() => factsIn(calmInside)).toBeDefined();
    const undisturbed = await factsIn(calmInside);
    await calm.close();

    const hit = await launch();
    await prepareDemo(hit, desk, { withHistory: false });
    const inside = await hit.openExtension('manifest.json');
    const worker = await hit.worker();
    const hangs = worker.waitForEvent('console', (message) => message.text() === 'hangs');
    await worker.evaluate(hangAt(point));
    const page = await visit(hit);
    await hangs;
    await hit.killWorker();
    await expect.poll(() => ticketBadge(page), { timeout: 30_000 }).toMatch(CLOCK);
    await expect.poll(() => factsIn(inside)).toEqual(undisturbed);
    await hit.close();
  });
}
