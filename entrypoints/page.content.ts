import { defineContentScript } from 'wxt/utils/define-content-script';
import { askFromPage, hearInPage } from '@/messaging/page-client';
import { askBy } from '@/page/ask';
import { startPage } from '@/page/start';
import { mountOverlay } from '@/ui/overlay/mount';

/** Registered at run time for the origins the user enabled: no `matches`, so the manifest asks for no host. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const onWanted = (callback: (site: string) => void) => hearInPage('backfill/wanted', callback, signal);
    await startPage({ window, ask: askBy(askFromPage), mountOverlay, onWanted, clock: Date.now }, signal);
  },
});
