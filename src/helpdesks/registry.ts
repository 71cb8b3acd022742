import type { HelpdeskId } from '@/domain/tickets/key';
import { chatwoot } from './chatwoot';
import type { Helpdesk } from './contract';
import { frappeHelpdesk } from './frappe-helpdesk';
import { freescout } from './freescout';
import { freshdesk } from './freshdesk';
import { glpi } from './glpi';
import { gorgias } from './gorgias';
import { helpScout } from './help-scout';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { jira } from './jira';
import { kayako } from './kayako';
import { libredesk } from './libredesk';
import { liveagent } from './liveagent';
import { osticket } from './osticket';
import { peppermint } from './peppermint';
import { redmine } from './redmine';
import { requestTracker } from './request-tracker';
import { salesforce } from './salesforce';
import { servicenow } from './servicenow';
import { uvdesk } from './uvdesk';
import { zammad } from './zammad';
import { zendesk } from './zendesk';
import { znuny } from './znuny';
import { zohoDesk } from './zoho-desk';

/** Every helpdesk with an adapter. A new one is its folder and its line here. */
export const helpdesks: readonly Helpdesk[] = [
  chatwoot,
  freescout,
  osticket,
  redmine,
  requestTracker,
  zammad,
  znuny,
  glpi,
  frappeHelpdesk,
  libredesk,
  peppermint,
  uvdesk,
  zendesk,
  freshdesk,
  gorgias,
  hubspot,
  jira,
  servicenow,
  zohoDesk,
  intercom,
  kayako,
  helpScout,
  salesforce,
  liveagent,
];

export const helpdeskById = (id: HelpdeskId): Helpdesk | undefined => helpdesks.find((helpdesk) => helpdesk.id === id);
