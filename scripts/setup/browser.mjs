import { allOnPath, installPackages, onPath } from './debian.mjs';
import { thisMachine } from './machine.mjs';

/**
 * Browsers that load an unpacked extension from the command line. Google's branded Chrome is not among them: it ignores
 * `--load-extension` since version 137.
 */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Whether a browser starts at all: Ubuntu's `chromium-browser` may be a note that asks for snap, and a download may miss libraries.
 * Windows' browsers open a window for the question, so they are not asked.
 */
const starts = async (path, { platform, run }) =>
  platform === 'win32' || (await run(path, ['--version'], { quiet: true, limitMs: 60_000 })) === 0;

async function firstThatStarts(paths, machine) {
  for (const path of paths) if (machine.exists(path) && (await starts(path, machine))) return path;
  return undefined;
}

const installed = (machine) => firstThatStarts([...allOnPath(NAMES, machine), ...ELSEWHERE], machine);

const playwrightsOwn = async (machine) => firstThatStarts([await machine.playwrightPath()], machine);

/** @returns the path, or why there is none */
async function downloaded(machine) {
  machine.say("No Chromium found; trying Playwright's download …");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await machine.run('playwright', ['install', 'chromium'], { env, limitMs: 300_000, quiet: true });
  const path = await playwrightsOwn(machine);
  if (path) return { path };
  return {
    why: machine.exists(await machine.playwrightPath())
      ? "Playwright's download misses libraries of the system"
      : "Playwright's download failed",
  };
}

const WHY_NOT = {
  'no-debian': "there is no apt-get to install Debian's package with",
  'no-root': "installing Debian's package wants root",
  failed: "Debian's package chromium could not be installed",
  installed: "Debian's package chromium does not start",
};

/** @returns the path, or why there is none */
async function fromDebian(machine) {
  const became = await installPackages(['chromium'], machine);
  // Where Debian puts it, whatever this PATH holds.
  const path = became === 'installed' ? await firstThatStarts(['/usr/bin/chromium'], machine) : undefined;
  return path ? { path } : { why: WHY_NOT[became] };
}

async function chosen(path, machine) {
  if (!machine.exists(path)) throw new Error(`HELPCLOCK_BROWSER names ${path}, which does not exist.`);
  if (await starts(path, machine)) return path;
  throw new Error(`HELPCLOCK_BROWSER names ${path}, which does not start.`);
}

/**
 * Finds a Chromium-based browser that starts, or fetches one: an installed one, else Playwright's download, else Debian's package.
 * @returns {Promise<string>} path of the executable
 * @throws Error with one sentence for the person when there is none and none can be had.
 */
export async function ensureBrowser(machine = thisMachine) {
  const { HELPCLOCK_BROWSER } = machine.env;
  if (HELPCLOCK_BROWSER) return chosen(HELPCLOCK_BROWSER, machine);
  const found = (await installed(machine)) ?? (await playwrightsOwn(machine));
  if (found) return found;
  const download = await downloaded(machine);
  if (download.path) return download.path;
  const debian = await fromDebian(machine);
  if (debian.path) return debian.path;
  throw new Error(
    `No browser was found and none could be fetched (${download.why}; ${debian.why}): install Chromium, Chrome for Testing or Edge, or set HELPCLOCK_BROWSER to the path of one.`,
  );
}

/** Firefox for the Firefox suite, or undefined where there is none and none can be installed. */
export async function ensureFirefox(machine = thisMachine) {
  const find = () => machine.env.HELPCLOCK_FIREFOX || onPath(['firefox-esr', 'firefox'], machine);
  return find() ?? ((await installPackages(['firefox-esr'], machine)) === 'installed' ? find() : undefined);
}
