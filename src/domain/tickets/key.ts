/** Folder name of an adapter under `src/helpdesks`, or of a site pack. */
export type HelpdeskId = string;

/**
 * Which ticket, of which product, where.
 * `site` is the page origin, followed by the base path of an install that lives below one (`https://intra.example/rt`) or
 * by the account where one origin serves many (`https://app.hubspot.com/12345`). It always starts with the origin.
 */
export interface TicketKey {
  readonly helpdesk: HelpdeskId;
  readonly site: string;
  readonly id: string;
}

/** A ticket key as one string: the primary key in the store. */
export type TicketRef = string;

/** `helpdesk|site|id`; none of the three may hold a `|`. */
export const ticketRef = (key: TicketKey): TicketRef => `${key.helpdesk}|${key.site}|${key.id}`;

/** The key behind a ref. */
export function keyOf(ref: TicketRef): TicketKey {
  const [helpdesk = '', site = '', id = ''] = ref.split('|');
  return { helpdesk, site, id };
}
