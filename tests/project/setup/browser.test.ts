import { describe, expect, test } from 'vitest';
import { ensureBrowser, ensureFirefox } from '../../../scripts/setup/browser.mjs';
import { APT, aMachine, DOWNLOAD, type Kind } from './a-machine';

const CHROMIUM = '/usr/bin/chromium';
const EDGE = '/usr/bin/microsoft-edge-stable';
const MAC = '/Applications/Chromium.app/Contents/MacOS/Chromium';
const WINDOWS = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const FETCHES = { 'playwright install chromium': [DOWNLOAD] };
const INSTALLS = { 'apt-get install chromium': [CHROMIUM] };
const debian = { isRoot: true, files: [APT] };

test.each<[string, Kind, string, readonly RegExp[]]>([
  [
    'what the person names',
    { env: { HELPCLOCK_BROWSER: '/opt/mine' }, files: ['/opt/mine', CHROMIUM] },
    '/opt/mine',
    [],
  ],
  ['Chromium before Edge', { files: [EDGE, CHROMIUM] }, CHROMIUM, []],
  [
    'Chrome for Testing',
    { files: ['/usr/local/bin/google-chrome-for-testing'] },
    '/usr/local/bin/google-chrome-for-testing',
    [],
  ],
  ['Edge', { files: [EDGE] }, EDGE, []],
  [
    'Edge where Chromium is a note that asks for snap',
    { files: ['/usr/bin/chromium-browser', EDGE], broken: ['/usr/bin/chromium-browser'] },
    EDGE,
    [],
  ],
  ['a Mac’s Chromium', { platform: 'darwin', files: [MAC] }, MAC, []],
  ['Windows’ Edge, without opening it', { platform: 'win32', files: [WINDOWS], broken: [WINDOWS] }, WINDOWS, []],
  ['what Playwright fetched before', { files: [DOWNLOAD] }, DOWNLOAD, []],
  ['Playwright’s download', { commands: FETCHES }, DOWNLOAD, [/^playwright install/]],
  [
    'Playwright’s download, not branded Chrome',
    { files: ['/usr/bin/google-chrome'], commands: FETCHES },
    DOWNLOAD,
    [/^playwright install/],
  ],
  [
    'Debian’s package where the download fails',
    { ...debian, commands: INSTALLS },
    CHROMIUM,
    [/^playwright install/, /^apt-get .*install -y .*chromium$/],
  ],
  [
    'Debian’s package where the download misses libraries',
    { ...debian, broken: [DOWNLOAD], commands: { ...FETCHES, ...INSTALLS } },
    CHROMIUM,
    [/^playwright install/, /^apt-get .*install/],
  ],
])('takes %s', async (_what, kind, path, done) => {
  const { machine, ran } = aMachine(kind);
  expect(await ensureBrowser(machine)).toBe(path);
  expect(ran).toHaveLength(done.length);
  for (const [i, line] of done.entries()) expect(ran[i]).toMatch(line);
});

test('Debian’s package is found where Debian puts it, on the PATH or not', async () => {
  const { machine } = aMachine({ ...debian, env: { PATH: '/opt/node/bin' }, commands: INSTALLS });
  expect(await ensureBrowser(machine)).toBe(CHROMIUM);
});

test('a package list that is out of date is renewed once', async () => {
  let isRenewed = false;
  const { machine, ran } = aMachine({ ...debian, commands: INSTALLS });
  const run: typeof machine.run = (command, args) => {
    isRenewed ||= args.includes('update');
    return args.includes('install') && command === 'apt-get' && !isRenewed
      ? Promise.resolve(100)
      : machine.run(command, args);
  };
  expect(await ensureBrowser({ ...machine, run })).toBe(CHROMIUM);
  expect(ran.map((line) => line.split(' ').find((word) => ['update', 'install'].includes(word)))).toEqual([
    'install',
    'update',
    'install',
  ]);
});

describe('where there is none, one sentence says why', () => {
  const END = ': install Chromium, Chrome for Testing or Edge, or set HELPCLOCK_BROWSER to the path of one.';
  test.each<[string, Kind, string]>([
    [
      'named, but not there',
      { env: { HELPCLOCK_BROWSER: '/opt/x' }, files: [CHROMIUM] },
      'HELPCLOCK_BROWSER names /opt/x, which does not exist.',
    ],
    [
      'named, but broken',
      { env: { HELPCLOCK_BROWSER: '/opt/x' }, files: ['/opt/x', CHROMIUM], broken: ['/opt/x'] },
      'HELPCLOCK_BROWSER names /opt/x, which does not start.',
    ],
    [
      'no network, no Debian',
      {},
      `No browser was found and none could be fetched (Playwright's download failed; there is no apt-get to install Debian's package with)${END}`,
    ],
    [
      'no network, not root',
      { files: [APT] },
      `No browser was found and none could be fetched (Playwright's download failed; installing Debian's package wants root)${END}`,
    ],
    [
      'no network, root',
      debian,
      `No browser was found and none could be fetched (Playwright's download failed; Debian's package chromium could not be installed)${END}`,
    ],
    [
      'libraries missing, not root',
      { files: [APT], broken: [DOWNLOAD], commands: FETCHES },
      `No browser was found and none could be fetched (Playwright's download misses libraries of the system; installing Debian's package wants root)${END}`,
    ],
    [
      'an installed package that does not start',
      { ...debian, broken: [CHROMIUM], commands: INSTALLS },
      `No browser was found and none could be fetched (Playwright's download failed; Debian's package chromium does not start)${END}`,
    ],
  ])('%s', async (_why, kind, sentence) => {
    const { machine } = aMachine(kind);
    await expect(ensureBrowser(machine)).rejects.toThrow(new Error(sentence));
  });
});

test('what takes long is announced', async () => {
  const { machine, said } = aMachine({ ...debian, commands: INSTALLS });
  await ensureBrowser(machine);
  expect(said).toEqual([
    "No Chromium found; trying Playwright's download …",
    'Installing the Debian packages chromium …',
  ]);
});

test.each<[string, Kind, string | undefined]>([
  ['named', { env: { HELPCLOCK_FIREFOX: '/opt/firefox' } }, '/opt/firefox'],
  ['installed', { files: ['/usr/bin/firefox'] }, '/usr/bin/firefox'],
  [
    'from Debian',
    { ...debian, commands: { 'apt-get install firefox-esr': ['/usr/bin/firefox-esr'] } },
    '/usr/bin/firefox-esr',
  ],
  ['not to be had', { files: [APT] }, undefined],
])('Firefox %s', async (_how, kind, path) => {
  expect(await ensureFirefox(aMachine(kind).machine)).toBe(path);
});
