import { defineExtensionMessaging } from '@webext-core/messaging';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Protocol, ToPages } from '@/messaging/protocol';
import { askBy } from '@/page/ask';
import { type OnWanted, startPage } from '@/page/start';
import { mountOverlay } from '@/ui/overlay/mount';

const nothing = (): void => undefined;
/** The console belongs to the page. */
const SILENT = { debug: nothing, log: nothing, warn: nothing, error: nothing };

/** Registered at run time for the origins the user enabled: no `matches`, so the manifest asks for no host. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(context) {
    const { sendMessage, onMessage } = defineExtensionMessaging<Protocol & ToPages>({ logger: SILENT });
    const ask = askBy((name, data) => sendMessage(name as never, data as never));
    const onWanted: OnWanted = (callback) => {
      const stop = onMessage('backfill/wanted', ({ data }) => callback(data));
      context.onInvalidated(stop);
    };
    await startPage({ window, ask, mountOverlay, onWanted, clock: Date.now }, context.signal);
  },
});
