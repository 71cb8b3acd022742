import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFirefox } from '../setup/browser.mjs';
import { installPackages, onPath } from '../setup/debian.mjs';
import { root } from '../setup/paths.mjs';
import { check, playwright, vitest } from './kinds.mjs';

/** Process time zones the domain's tests are repeated in: none, behind with clock changes, half-hour, and quarter-hour ahead of the date line. */
const ZONES = ['UTC', 'America/New_York', 'Asia/Tehran', 'Pacific/Chatham'];

/** What `npm run check` asks: the layers are lint rules, and the domain compiles without DOM and browser types. */
export const checks = () => [
  check('types', ['wxt', 'prepare'], ['tsc', '--noEmit'], ['tsc', '-p', 'tsconfig.domain.json']),
  check('format, lint and layers', ['biome', 'check', '--error-on-warnings', '.']),
  vitest('unit'),
];

export const zones = () =>
  ZONES.map((zone) => vitest(`domain in ${zone.replace('/', ' ')}`, ['--project', 'domain'], { TZ: zone }));

export const builds = () => [check('build for e2e', ['wxt', 'build', '--mode', 'e2e'])];

export const smoke = (browser) => [playwright('e2e smoke', ['--grep', '@smoke'], { HELPCLOCK_BROWSER: browser })];

/** The slower suites of CI. What a machine cannot run is left out with a sentence, never counted as passed. */
export async function slowSuites(browser) {
  const headed = await canShowWindows();
  const withBrowser = { HELPCLOCK_BROWSER: browser, HELPCLOCK_HEADED: headed ? 'xvfb' : '' };
  return [
    ...zones(),
    check('production builds', ['wxt', 'build'], ['wxt', 'build', '-b', 'firefox'], WEB_EXT_LINT),
    playwright('e2e', ['--grep-invert', '@smoke'], withBrowser),
    ...(await liveSuites(withBrowser)),
  ];
}

const WEB_EXT_LINT = ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'];

async function canShowWindows() {
  if (onPath(['xvfb-run']) && onPath(['xdotool'])) return true;
  if ((await installPackages(['xvfb', 'xauth', 'xdotool'])) === 'installed') return true;
  console.log('Left out: tests in a visible window; xvfb and xdotool are missing.');
  return false;
}

/** Real servers need root, apt and the scripts that start them, beside the clone. */
async function liveSuites(env) {
  const scripts = process.env.HELPCLOCK_LIVE ?? join(root, '..', 'shared', 'live');
  if (!existsSync(join(scripts, 'rt.sh'))) {
    console.log(`Left out: tests against real helpdesk servers; there is no ${join(scripts, 'rt.sh')}.`);
    return [];
  }
  const firefox = await ensureFirefox();
  if (!firefox) console.log('Left out: the test in real Firefox; there is no Firefox and none could be installed.');
  return [
    check(
      'builds for the live tests',
      ['wxt', 'build', '--mode', 'e2e'],
      ['wxt', 'build', '-b', 'firefox', '--mode', 'e2e'],
    ),
    playwright('live', ['--config', 'playwright.live.config.ts'], {
      ...env,
      HELPCLOCK_LIVE: scripts,
      HELPCLOCK_FIREFOX: firefox ?? '',
    }),
  ];
}
