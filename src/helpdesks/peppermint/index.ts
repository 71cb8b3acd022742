import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Peppermint, by its API, whose token its pages keep in a cookie: the user decides. It keeps no history of statuses. */
export const peppermint: Helpdesk = {
  id: 'peppermint',
  name: 'Peppermint',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  version,
  json,
  vocabulary,
};
