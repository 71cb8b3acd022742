import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Kayako (the new one), by the documented API of its own address. */
export const kayako: Helpdesk = {
  id: 'kayako',
  name: 'Kayako',
  hosts: { kind: 'saas', matches: ['https://*.kayako.com/agent/*'] },
  recognise: ({ url }) =>
    url.hostname.endsWith('.kayako.com') && url.pathname.startsWith('/agent')
      ? { confidence: 1, because: url.hostname, site: url.origin }
      : undefined,
  place,
  read,
  watch: 'body',
  anchors,
  version,
  json,
  vocabulary,
};
