import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { demoSettings, demoSite } from '../../../scripts/demo/settings';
import { launch } from '../../e2e/launch';
import { tell } from '../../e2e/tell';
import type { Measure } from '../bench';
import { longestTaskOf, watchLongTasks } from '../long-tasks';
import { NOON } from '../many-tickets';
import { watchMemory } from '../watch-memory';
import { fillTickets } from './fill';

const HOUR_MS = 3_600_000;

async function linesIn(path: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(path)) for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  return lines;
}

/** Exports so many stored tickets with the panel's own button. @throws Error when the file has not as many lines */
export async function measureExport(count: number): Promise<readonly Measure[]> {
  const helpclock = await launch();
  const { context, openExtension, close } = helpclock;
  const page = await openExtension('sidepanel.html');
  await tell(page, 'settings/changed', demoSettings('Europe/Istanbul', NOON));
  await tell(page, 'site/enabled', demoSite(NOON));
  await fillTickets(page, count);
  await watchLongTasks(page);
  await page.reload();
  const button = page.getByRole('button', { name: /CSV/ });
  await button.waitFor({ timeout: HOUR_MS });
  const memory = await watchMemory(context, ['renderer', 'browser']);
  const began = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: HOUR_MS }), button.click()]);
  const path = await download.path();
  const took = (performance.now() - began) / 1000;
  const peak = await memory.peak();
  const longest = await longestTaskOf(page);
  const [{ size }, lines] = [await stat(path), await linesIn(path)];
  await close();
  if (lines !== count + 1) throw new Error(`The file has ${lines} lines for ${count} tickets.`);
  return [
    { what: 'from the click to the whole file in the download folder', value: took, unit: 's' },
    { what: 'size of the file', value: size / 1_000_000, unit: 'MB' },
    { what: 'longest task of the panel over 50 ms (0: none)', value: longest, unit: 'ms' },
    { what: 'memory of all pages, workers and the browser itself at its peak above idle', value: peak, unit: 'MB' },
  ];
}
