import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, theme, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Chatwoot, by its API: the user decides whether its session's token may be used or gives one. */
export const chatwoot: Helpdesk = {
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  theme,
  version,
  json,
  vocabulary,
};
