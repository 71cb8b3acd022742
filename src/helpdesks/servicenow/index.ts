import type { Helpdesk } from '../contract';
import { json } from './json';
import { anchors, read, recognise, version } from './page';
import { place } from './place';
import { vocabulary } from './vocabulary';

/** ServiceNow: the classic form and list inside their frame, and records of workspaces, by the Table API with the agent's session. */
export const servicenow: Helpdesk = {
  id: 'servicenow',
  name: 'ServiceNow',
  hosts: { kind: 'saas', matches: ['https://*.service-now.com/*'] },
  isFramed: true,
  recognise,
  place,
  read,
  watch: 'body',
  anchors,
  version,
  json,
  vocabulary,
};
