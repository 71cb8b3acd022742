import { defineExtensionMessaging } from '@webext-core/messaging';
import { defineUnlistedScript } from '#imports';
import type { Protocol } from '@/messaging/protocol';
import { askBy } from '@/page/ask';
import { startTeaching } from '@/teach/picker/start';

const nothing = (): void => undefined;
/** The console belongs to the page. */
const SILENT = { debug: nothing, log: nothing, warn: nothing, error: nothing };

/** Runs only in the tab in which the user teaches a site. Started twice in one page it goes on as it is. */
export default defineUnlistedScript(async () => {
  const once = globalThis as { helpclockTeaches?: AbortController };
  if (once.helpclockTeaches && !once.helpclockTeaches.signal.aborted) return;
  const stop = new AbortController();
  once.helpclockTeaches = stop;
  const { sendMessage } = defineExtensionMessaging<Protocol>({ logger: SILENT });
  const ask = askBy((name, data) => sendMessage(name as never, data as never));
  await startTeaching({ window, ask, clock: Date.now, ended: () => stop.abort() }, stop.signal);
});
