import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Protocol } from '@/messaging/protocol';

const FOLDER = fileURLToPath(new URL('../../.output/firefox-mv3-e2e', import.meta.url));
/** Firefox gives an add-on a new address in every profile; a fixed one lets a test open its pages. */
const UUID = '5d0e3a52-7f3b-4d0c-8a35-1c9f0a7b6e21';
const SETTLE_MS = 200;

interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

interface RemoteNode extends RemoteValue {
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** Firefox with the built extension. */
export interface LaunchedFirefox {
  readonly page: Page;
  /** Sends a message of the protocol from one of the extension's own pages. */
  tell<K extends keyof Protocol>(type: K, data: Parameters<Protocol[K]>[0]): Promise<void>;
  /** The open ticket's badge, whose shadow root is closed to the page; empty while there is none. */
  ticketBadge(): Promise<string>;
  close(): Promise<void>;
}

type Send = (method: string, params: object) => Promise<{ readonly result: Record<string, unknown> }>;

/** WebDriver BiDi itself: Puppeteer opens no extension pages and sees no closed shadow roots. */
const protocolOf = (browser: unknown): Send => {
  const { connection } = browser as { connection: { send: Send } };
  return (method, params) => connection.send(method, params);
};

const extensionId = (): string => {
  const file = join(FOLDER, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${FOLDER} is not built: run \`npx wxt build -b firefox --mode e2e\` first.`);
  return JSON.parse(readFileSync(file, 'utf8')).browser_specific_settings.gecko.id;
};

function textIn({ value }: RemoteNode): string {
  if (!value || value.localName === 'style') return '';
  const below = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  return [value.nodeValue ?? '', ...below.map(textIn)].join(' ');
}

const tidy = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

async function tellBy(send: Send, type: string, data: unknown): Promise<void> {
  const { result: tab } = await send('browsingContext.create', { type: 'tab', background: true });
  const { context } = tab;
  await send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/popup.html`, wait: 'complete' });
  const message = JSON.stringify({ id: 1, timestamp: Date.now(), type, data });
  const { result } = await send('script.evaluate', {
    target: { context },
    expression: `browser.runtime.sendMessage(${message}).then((answer) => JSON.stringify(answer.err ?? ''))`,
    awaitPromise: true,
  });
  await send('browsingContext.close', { context });
  const answer = result as { readonly type: string; readonly result?: RemoteValue };
  if (answer.type !== 'success' || answer.result?.value !== '""') throw new Error(`${type}: ${JSON.stringify(answer)}`);
}

async function badgeBy(send: Send, url: string): Promise<string> {
  const { result: tree } = await send('browsingContext.getTree', { maxDepth: 0 });
  const contexts = tree.contexts as readonly { readonly context: string; readonly url: string }[];
  const context = contexts.find((one) => one.url === url)?.context;
  if (!context) return '';
  const { result } = await send('script.evaluate', {
    target: { context },
    expression: `document.querySelector('helpclock-ticket')`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return tidy(textIn((result.result ?? {}) as RemoteNode));
}

/** Starts Firefox headless with an empty profile; `executablePath` is Firefox's own. */
export async function launchFirefox(executablePath: string): Promise<LaunchedFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // The extension's own pages are opened by WebDriver only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId()]: UUID }),
    },
  });
  await browser.installExtension(FOLDER);
  const send = protocolOf(browser);
  const page = await browser.newPage();
  return {
    page,
    async tell(type, data) {
      await tellBy(send, type, data);
      // Content scripts are registered a moment after the answer.
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    },
    ticketBadge: () => badgeBy(send, page.url()),
    close: () => browser.close(),
  };
}
