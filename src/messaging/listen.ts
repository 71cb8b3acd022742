import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from '#imports';
import { type Handlers, PAGE_MESSAGES, type Sender } from './handlers';
import type { Protocol } from './protocol';

const nothing = (): void => undefined;
const SILENT = { debug: nothing, log: nothing, warn: nothing, error: nothing };

const { onMessage } = defineExtensionMessaging<Protocol>({ logger: SILENT });

type RawSender = { readonly origin?: string; readonly url?: string; readonly tab?: { readonly id?: number } };

/** Reads the sender as the browser reports it. Undefined when it cannot be told. */
export function readSender(raw: RawSender, extensionOrigin: string): Sender | undefined {
  const url = raw.url ?? '';
  if (!URL.canParse(url)) return undefined;
  const origin = raw.origin ?? new URL(url).origin;
  // Firefox gives moz-extension pages no origin of their own in `URL.origin`; the address is sure.
  if (url.startsWith(extensionOrigin)) return { kind: 'extension' };
  return { kind: 'page', origin, url, ...(raw.tab?.id === undefined ? {} : { tabId: raw.tab.id }) };
}

/**
 * Registers every handler, synchronously, once. A message that is not for its sender is refused with an error.
 * @throws Error when a handler for one of the names is registered already.
 */
export function listen(handlers: Handlers): void {
  const extensionOrigin = browser.runtime.getURL('/');
  for (const name of Object.keys(handlers) as (keyof Protocol)[]) {
    const handle = handlers[name] as (data: unknown, sender: Sender) => never;
    onMessage(name, (message) => {
      const sender = readSender(message.sender, extensionOrigin);
      if (sender === undefined || (sender.kind === 'page' && !isForPages(name))) {
        throw new Error(`Not allowed: ${name}`);
      }
      return handle(message.data, sender);
    });
  }
}

const isForPages = (name: string): boolean => (PAGE_MESSAGES as readonly string[]).includes(name);
