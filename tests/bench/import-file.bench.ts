import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { launch } from '../e2e/launch';
import { zendeskExport } from '../fixtures/zendesk-export';
import type { Bench } from './bench';
import { longestTaskOf, watchLongTasks } from './long-tasks';
import { watchMemory } from './watch-memory';

const ROWS = 100_000;
const HOUR_MS = 3_600_000;

/** The obvious way: parse the whole text into objects, as a page without streaming would. */
function parseWhole(text: string): number {
  const began = performance.now();
  Papa.parse(text, { header: true });
  return (performance.now() - began) / 1000;
}

export default {
  title: 'Importing an export file',
  says: `A Zendesk CSV of ${ROWS.toLocaleString('en')} tickets, chosen in the options page of the built extension in Chromium: from the choice to the mapping screen, and from "Import" to the last ticket stored, with everything derived from it. Memory is that of all renderer processes (page, worker, background).`,
  needs: ['e2e'],
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'helpclock-import-'));
    const file = join(folder, 'tickets.csv');
    const text = zendeskExport(ROWS);
    writeFileSync(file, text);
    const { context, openExtension, close } = await launch();
    const page = await openExtension('options.html');
    await watchLongTasks(page);
    await page.goto(`${page.url().split('#')[0]}#import`);
    await page.reload();
    const memory = await watchMemory(context, ['renderer']);
    const chosenAt = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Time zone').fill('Europe/Istanbul');
    await page.getByLabel('Time zone').blur();
    const button = page.getByRole('button', { name: /^Import .* rows$/ });
    await button.waitFor({ timeout: HOUR_MS });
    const understoodAt = performance.now();
    await button.click();
    await page.getByText(/\d new ·/).waitFor({ timeout: HOUR_MS });
    const storedAt = performance.now();
    const longest = await longestTaskOf(page);
    const peak = await memory.peak();
    await close();
    rmSync(folder, { recursive: true });
    return [
      {
        what: 'from choice to mapping screen (read twice: before and after the zone is said)',
        value: (understoodAt - chosenAt) / 1000,
        unit: 's',
      },
      {
        what: 'from "Import" to the last ticket stored',
        value: (storedAt - understoodAt) / 1000,
        unit: 's',
        beside: { 'papaparse into objects, nothing stored': parseWhole(text) },
      },
      { what: 'longest task of the page over 50 ms (0: none)', value: longest, unit: 'ms' },
      { what: 'memory at its peak above idle', value: peak, unit: 'MB' },
    ];
  },
} satisfies Bench;
