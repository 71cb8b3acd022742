import type { Helpdesk } from '../contract';
import { anchors, read, recognise } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** osTicket 1.17 and 1.18, agent panel. It has no JSON to read: everything comes from the page, whose times are exact. */
export const osticket: Helpdesk = {
  id: 'osticket',
  name: 'osTicket',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  vocabulary,
};
