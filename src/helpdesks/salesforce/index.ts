import type { Helpdesk } from '../contract';
import { anchors, read } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Salesforce Service Cloud by its Lightning pages: their API lies on another host, which the page's session does not open. */
export const salesforce: Helpdesk = {
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  hosts: { kind: 'saas', matches: ['https://*.lightning.force.com/*'] },
  recognise: ({ url }) =>
    url.hostname.endsWith('.lightning.force.com') && url.pathname.startsWith('/lightning/')
      ? { confidence: 1, because: url.hostname, site: url.origin }
      : undefined,
  place,
  read,
  watch: 'body',
  anchors,
  vocabulary,
};
