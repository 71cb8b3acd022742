import { defineUnlistedScript } from '#imports';
import { askFromPage } from '@/messaging/page-client';
import { askBy } from '@/page/ask';
import { startTeaching } from '@/teach/picker/start';

/** Runs only in the tab in which the user teaches a site. Started twice in one page it goes on as it is. */
export default defineUnlistedScript(async () => {
  const once = globalThis as { helpclockTeaches?: AbortController };
  if (once.helpclockTeaches && !once.helpclockTeaches.signal.aborted) return;
  const stop = new AbortController();
  once.helpclockTeaches = stop;
  await startTeaching({ window, ask: askBy(askFromPage), clock: Date.now, ended: () => stop.abort() }, stop.signal);
});
