import type { Helpdesk } from '../contract';
import { anchors, read, recognise, viewer } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Znuny 6.5 and 7, and OTRS 6 before it: from the agent's pages alone. */
export const znuny: Helpdesk = {
  id: 'znuny',
  name: 'Znuny/OTRS',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  viewer,
  vocabulary,
};
