import { browser } from '#imports';
import type { Settings } from '@/domain/settings/settings';
import { t } from '../words';
import { Snooze } from './snooze';

/** Opens the panel beside the page; Firefox calls it the sidebar. Must run inside the click. */
async function openPanel(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  } else {
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  }
  window.close();
}

interface FooterProps {
  readonly settings: Settings | undefined;
  readonly clock: () => number;
}

/** The ways on from the popup. */
export function Footer({ settings, clock }: FooterProps) {
  return (
    <footer>
      <button type="button" class="button plain" onClick={openPanel}>
        {t('popup.openPanel')}
      </button>
      {settings && <Snooze settings={settings} clock={clock} />}
      <button type="button" class="button plain" onClick={() => browser.runtime.openOptionsPage()}>
        {t('popup.options')}
      </button>
    </footer>
  );
}
