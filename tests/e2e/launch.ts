import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Route, type Worker } from '@playwright/test';

const output = (folder: string) => fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));

export interface LaunchOptions {
  /** `e2e` (default) may work on the test hosts without a prompt; `production` asks like the user's own. */
  readonly build?: 'e2e' | 'production';
  /** Another folder with a build, for a test that wants an extension id of its own. */
  readonly folder?: string;
  /** The browser's and so the extension's language: `en` (default), `tr`, `fa`. */
  readonly lang?: string;
  /** The browser's IANA zone; default Europe/Berlin, so that nothing passes by UTC alone. */
  readonly zone?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** A visible window: needs a display (see `HELPCLOCK_HEADED`). */
  readonly headed?: boolean;
  /** DISPLAY to show it on, where that is not the process's own. */
  readonly display?: string;
  /** Language, zone, colours and window size are left as the person has them. */
  readonly isOwn?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Answers what a host is asked. Return `false` for a path it does not know (404). */
export type Host = (route: Route, url: URL) => Promise<unknown> | false;

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens one of the extension's own pages (`popup.html`, `sidepanel.html`, `options.html`) in a tab. */
  openExtension(path: string): Promise<Page>;
  /** Serves an origin (`https://acme.zendesk.com`) from the test; nothing reaches the network. */
  serve(origin: string, host: Host): Promise<void>;
  /** Stops the background worker as the browser may at any time; it starts again when something needs it. */
  killWorker(): Promise<void>;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

function executable(): string {
  const found = [process.env.HELPCLOCK_BROWSER, '/usr/bin/chromium', chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error('No Chromium: run `npm test`, which finds or fetches one, or set HELPCLOCK_BROWSER.');
  return found;
}

export function extensionFolder(build: 'e2e' | 'production'): string {
  const folder = output(build === 'e2e' ? 'chrome-mv3-e2e' : 'chrome-mv3');
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`${folder} is not built: run \`npm run ${build === 'e2e' ? 'build:e2e' : 'build'}\` first.`);
}

const looks = ({ lang = 'en', zone = 'Europe/Berlin', colorScheme = 'light', viewport }: LaunchOptions) => ({
  locale: lang,
  timezoneId: zone,
  colorScheme,
  viewport: viewport ?? { width: 1280, height: 800 },
});

/** Starts a browser with the built extension and an empty profile of its own. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const folder = options.folder ?? extensionFolder(options.build ?? 'e2e');
  const profile = await mkdtemp(join(tmpdir(), 'helpclock-e2e-'));
  const lang = options.lang ?? (options.isOwn ? undefined : 'en');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: !options.headed,
    ...(options.isOwn ? { viewport: null } : looks(options)),
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--hide-crash-restore-bubble',
      ...(lang ? [`--lang=${lang}`] : []),
    ],
    // Chromium on Linux takes its own language from the environment, not from --lang.
    env: {
      ...process.env,
      ...(lang ? { LANGUAGE: lang } : {}),
      ...(options.display ? { DISPLAY: options.display } : {}),
    } as Record<string, string>,
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    worker,
    async openExtension(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async serve(origin, host) {
      await context.route(`${origin}/**`, async (route) => {
        const answered = host(route, new URL(route.request().url()));
        await (answered === false ? route.fulfill({ status: 404, body: 'Not found' }) : answered);
      });
    },
    async killWorker() {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (
            versions.some((version) => version.runningStatus === 'stopped' && version.scriptURL.includes(extensionId))
          )
            resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await page.close();
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
