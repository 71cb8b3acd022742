import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, version, viewer } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** FreeScout 1.8, its core. Times are text to the minute, in the zone of the agent's profile. */
export const freescout: Helpdesk = {
  id: 'freescout',
  name: 'FreeScout',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  viewer,
  version,
  json,
  vocabulary,
};
