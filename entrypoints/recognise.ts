import { defineUnlistedScript } from '#imports';
import { instant } from '@/domain/time/instant';
import { helpdesks } from '@/helpdesks/registry';

/** Looks at a page once, when the user opens the popup on it, and says which helpdesk it is, if any. */
export default defineUnlistedScript(() => {
  const page = {
    url: new URL(window.location.href),
    doc: document,
    now: instant(Date.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: document.documentElement.lang || navigator.language,
  };
  const found = helpdesks
    .map((helpdesk) => ({ helpdesk, recognition: helpdesk.recognise(page) }))
    .flatMap(({ helpdesk, recognition }) => (recognition ? [{ helpdesk, ...recognition }] : []))
    .sort((a, b) => b.confidence - a.confidence)[0];
  const { helpdesk, site, confidence } = found ?? {};
  return helpdesk && { helpdesk: helpdesk.id, name: helpdesk.name, site, confidence };
});
