import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, theme, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** LibreDesk, by the JSON its own pages use, with the agent's session. */
export const libredesk: Helpdesk = {
  id: 'libredesk',
  name: 'LibreDesk',
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
