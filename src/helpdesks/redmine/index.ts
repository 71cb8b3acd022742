import type { Helpdesk } from '../contract';
import { json } from './feeds';
import { anchors, read, recognise, version, viewer } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Redmine 5 and 6. What happened from the page, when from the Atom feeds with the agent's session; the JSON is never asked. */
export const redmine: Helpdesk = {
  id: 'redmine',
  name: 'Redmine',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: '#content',
  anchors,
  viewer,
  version,
  json,
  vocabulary,
};
