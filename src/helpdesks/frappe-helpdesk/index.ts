import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, theme, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Frappe Helpdesk, by its own API with the agent's session. Its times are of the site's zone, which its pages name. */
export const frappeHelpdesk: Helpdesk = {
  id: 'frappe-helpdesk',
  name: 'Frappe Helpdesk',
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
