import type { Helpdesk } from '../contract';
import { anchors, read, recognise, viewer } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** GLPI 10 and 11: from the agent's pages, whose times are text in a zone that is said nowhere. */
export const glpi: Helpdesk = {
  id: 'glpi',
  name: 'GLPI',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  viewer,
  vocabulary,
};
