import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, roots, version } from './page';
import { place, placeAnywhere } from './place';
import { vocabulary } from './vocabulary';

/** Intercom's inbox, by the JSON its own pages use. */
export const intercom: Helpdesk = {
  id: 'intercom',
  name: 'Intercom',
  hosts: {
    kind: 'saas',
    matches: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  },
  recognise({ url }) {
    const found = placeAnywhere(url);
    return found && { confidence: 1, because: url.hostname, site: found.site };
  },
  place,
  read,
  watch: 'body',
  roots,
  anchors,
  version,
  json,
  vocabulary,
};
