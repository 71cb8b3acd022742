import type { HelpdeskId } from './tickets/key';

/** What the surfaces need to know of a helpdesk without its adapter. */
export interface Product {
  readonly id: HelpdeskId;
  readonly name: string;
  /** Its past can be read through an open tab. */
  readonly hasHistory: boolean;
  /** Its tickets are shown in frames of the page. */
  readonly isFramed?: true;
}

/** Every helpdesk with an adapter, by name (`tests/project/helpdesks.test.ts` holds it against the adapters). */
export const PRODUCTS: readonly Product[] = [
  { id: 'chatwoot', name: 'Chatwoot', hasHistory: true },
  { id: 'frappe-helpdesk', name: 'Frappe Helpdesk', hasHistory: true },
  { id: 'freescout', name: 'FreeScout', hasHistory: false },
  { id: 'freshdesk', name: 'Freshdesk', hasHistory: true },
  { id: 'glpi', name: 'GLPI', hasHistory: false },
  { id: 'gorgias', name: 'Gorgias', hasHistory: true },
  { id: 'help-scout', name: 'Help Scout', hasHistory: false },
  { id: 'hubspot', name: 'HubSpot Service Hub', hasHistory: true },
  { id: 'intercom', name: 'Intercom', hasHistory: true },
  { id: 'jira', name: 'Jira Service Management', hasHistory: true },
  { id: 'kayako', name: 'Kayako', hasHistory: true },
  { id: 'libredesk', name: 'LibreDesk', hasHistory: true },
  { id: 'liveagent', name: 'LiveAgent', hasHistory: false },
  { id: 'osticket', name: 'osTicket', hasHistory: false },
  { id: 'peppermint', name: 'Peppermint', hasHistory: true },
  { id: 'redmine', name: 'Redmine', hasHistory: true },
  { id: 'request-tracker', name: 'Request Tracker', hasHistory: true },
  { id: 'salesforce', name: 'Salesforce Service Cloud', hasHistory: false },
  { id: 'servicenow', name: 'ServiceNow', hasHistory: true, isFramed: true },
  { id: 'uvdesk', name: 'UVdesk', hasHistory: false },
  { id: 'zammad', name: 'Zammad', hasHistory: true },
  { id: 'zendesk', name: 'Zendesk', hasHistory: true },
  { id: 'znuny', name: 'Znuny/OTRS', hasHistory: false },
  { id: 'zoho-desk', name: 'Zoho Desk', hasHistory: true },
];

export const productOf = (id: HelpdeskId): Product | undefined => PRODUCTS.find((product) => product.id === id);
