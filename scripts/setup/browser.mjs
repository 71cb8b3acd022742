import { existsSync } from 'node:fs';
import { installPackages, onPath } from './debian.mjs';
import { run } from './run.mjs';

/**
 * Browsers that load an unpacked extension from the command line. Google's branded Chrome is not among them: it ignores
 * `--load-extension` since version 137.
 */
const installed = () =>
  [
    onPath('chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((path) => path !== undefined && existsSync(path));

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function downloaded() {
  console.log("No Chromium found; trying Playwright's download …");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await run('playwright', ['install', 'chromium'], { env, limitMs: 300_000, quiet: true });
  return playwrightsOwn();
}

const fromDebian = async () => ((await installPackages('chromium')) ? onPath('chromium') : undefined);

/**
 * Finds a Chromium-based browser, or fetches one.
 * @returns {Promise<string>} path of the executable
 * @throws Error with one sentence for the person when there is none and none can be had.
 */
export async function ensureBrowser() {
  const chosen = process.env.HELPCLOCK_BROWSER;
  if (chosen && !existsSync(chosen)) throw new Error(`HELPCLOCK_BROWSER names ${chosen}, which does not exist.`);
  const path = chosen || installed() || (await playwrightsOwn()) || (await downloaded()) || (await fromDebian());
  if (path) return path;
  throw new Error(
    'No browser found: install Chromium, Chrome for Testing or Edge, or set HELPCLOCK_BROWSER to the path of one.',
  );
}

/** Firefox for the Firefox suite, or undefined where there is none and none can be installed. */
export async function ensureFirefox() {
  const find = () => process.env.HELPCLOCK_FIREFOX || onPath('firefox-esr', 'firefox');
  return find() ?? ((await installPackages('firefox-esr')) ? find() : undefined);
}
