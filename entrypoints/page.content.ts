import { defineExtensionMessaging } from '@webext-core/messaging';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Protocol } from '@/messaging/protocol';
import { askBy } from '@/page/ask';
import { startPage } from '@/page/start';
import { mountOverlay } from '@/ui/overlay/mount';

/** Registered at run time for the origins the user enabled: no `matches`, so the manifest asks for no host. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(context) {
    const { sendMessage } = defineExtensionMessaging<Protocol>();
    const ask = askBy((name, data) => sendMessage(name as never, data as never));
    await startPage({ window, ask, mountOverlay, clock: Date.now }, context.signal);
  },
});
