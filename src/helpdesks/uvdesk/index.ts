import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** UVdesk's community edition: facts from the agent's page, threads from the answers its own page asks for. */
export const uvdesk: Helpdesk = {
  id: 'uvdesk',
  name: 'UVdesk',
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
