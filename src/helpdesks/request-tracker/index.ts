import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, theme, version, viewer } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** Request Tracker 5 and 6. Facts from REST 2.0 with the agent's session; the page says which ticket and where to paint. */
export const requestTracker: Helpdesk = {
  id: 'request-tracker',
  name: 'Request Tracker',
  hosts: { kind: 'self-hosted' },
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  theme,
  viewer,
  version,
  json,
  vocabulary,
};
