import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Browser } from 'wxt/browser';
import type { Settings } from '@/domain/settings/settings';
import type { ToPages } from '@/messaging/protocol';
import { originPattern } from '@/platform/origin-pattern';

const { sendMessage } = defineExtensionMessaging<ToPages>();

/** Tells every open tab of a site that there may be something of its past to read. A tab that does not listen is none that could. */
export async function summonTabs(
  site: string,
  { sites }: Settings,
  tabs: Pick<typeof Browser.tabs, 'query'>,
): Promise<void> {
  const enabled = sites.find((one) => one.site === site);
  if (enabled === undefined) return;
  const open = await tabs.query({ url: originPattern(enabled.origin, import.meta.env.BROWSER !== 'firefox') });
  await Promise.allSettled(
    open.flatMap(({ id }) => (id === undefined ? [] : [sendMessage('backfill/wanted', site, id)])),
  );
}
