import { defineUnlistedScript } from '#imports';
import { instant } from '@/domain/time/instant';
import { guess } from '@/helpdesks/recognise';
import { helpdesks } from '@/helpdesks/registry';

/** Looks at a page once, when the user opens the popup on it, and says which helpdesk it is, if any, and how sure that is. */
export default defineUnlistedScript(() =>
  guess(helpdesks, {
    url: new URL(window.location.href),
    doc: document,
    now: instant(Date.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: document.documentElement.lang || navigator.language,
  }),
);
