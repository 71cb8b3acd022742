import type { Channel, Priority, Status } from '../tickets/facts';
import type { HelpdeskId } from '../tickets/key';
import type { DateOrder } from '../time/written/written-time';

/**
 * Where something stands on a page, and which part of it is meant. Exactly one of `at`, `label` and `column`.
 * A selector may step into an open shadow root: `ticket-view >>> h1`.
 */
export interface Spot {
  /** Selectors; the first that finds something counts. */
  readonly at?: readonly string[];
  /** Words of the label it stands beside ("Status", "Durum"): a `dt`, a `th`, a `label` or whatever comes just before it. */
  readonly label?: readonly string[];
  /** Words of the heading of its column; in the rows of a table only. */
  readonly column?: readonly string[];
  /** The attribute that holds it; without one it is the text. */
  readonly attr?: string;
  /** What comes before it in the text, and what after it: `Ticket #` and ` (` of "Ticket #4711 (open)". */
  readonly after?: string;
  readonly until?: string;
}

/** `instant`: machine-readable, with its own zone. `localized`: a text in the page's zone and day order. */
export type TimeFormat = 'instant' | 'localized';

export interface TimeSpot extends Spot {
  readonly format: TimeFormat;
}

/** What tells who wrote a message. */
export type Mark =
  /** The message itself fits a selector. */
  | { readonly kind: 'is'; readonly selector: string }
  /** Something in it fits a selector. */
  | { readonly kind: 'has'; readonly selector: string }
  /** A word that stands in it. */
  | { readonly kind: 'says'; readonly spot: Spot; readonly words: readonly string[] }
  /** Its author is the ticket's requester. */
  | { readonly kind: 'requester' };

export const MESSAGE_KINDS = ['ignored', 'note', 'system', 'customer', 'agent'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How the messages of a ticket are read. */
export interface MessagesRule {
  /** What holds the messages and is there even when there are none. Without it a page without messages counts as not read. */
  readonly list?: readonly string[];
  readonly item: readonly string[];
  readonly time: TimeSpot;
  /** What stays the same when the message is seen again. */
  readonly id?: Spot;
  readonly author?: Spot;
  /** By what a message is told to be of a kind; asked in the order of `MESSAGE_KINDS`. */
  readonly marks: { readonly [K in MessageKind]?: readonly Mark[] };
  /** What a message is that no mark speaks for. Without it such a message stays unknown. */
  readonly otherwise?: 'customer' | 'agent';
  /** The ticket's own text stands outside the list and is the customer's first message, as old as the ticket. */
  readonly hasOpening?: true;
  /** The page never holds all messages at once (it draws only those in sight). */
  readonly isPart?: true;
  /** Present while some messages are folded away. */
  readonly more?: readonly string[];
}

/** Facts that are a text. */
export const TEXT_FACTS = [
  'number',
  'subject',
  'status',
  'priority',
  'channel',
  'assignee',
  'team',
  'requester',
  'tags',
] as const;
export const TIME_FACTS = ['createdAt', 'updatedAt'] as const;

export type TaughtFacts = { readonly [K in (typeof TEXT_FACTS)[number]]?: Spot } & {
  readonly [K in (typeof TIME_FACTS)[number]]?: TimeSpot;
};

export interface TicketRule {
  /** Addresses of a ticket's page, see `matchAddress`. */
  readonly url: readonly string[];
  /** Where the page shows the id: it must be the address's, else the page still shows another ticket. For addresses without `:id` it is the id. */
  readonly id?: Spot;
  readonly facts: TaughtFacts;
  /** The first message is as old as the ticket. For pages that do not say when a ticket was opened. */
  readonly opensWithFirstMessage?: true;
  readonly messages?: MessagesRule;
  /** What the badge sits beside; without it the subject. */
  readonly anchor?: readonly string[];
}

export interface QueueRule {
  readonly url: readonly string[];
  readonly row: readonly string[];
  /** The ticket's id. `isLink`: the spot holds the address of the ticket's page. */
  readonly id: Spot & { readonly isLink?: true };
  readonly facts: TaughtFacts;
  readonly anchor?: readonly string[];
}

/**
 * How a helpdesk that Helpclock does not know is read: plain data, taught by a person or written by hand. No code, no network, no
 * expressions beyond selectors, address patterns and words.
 */
export interface Pack {
  /** Of the format. */
  readonly schema: 1;
  /** Letters, digits and hyphens. The helpdesk's id is `pack:` and this. */
  readonly id: string;
  /** Counts up with every change. */
  readonly version: number;
  readonly name: string;
  /** Origins it reads: `https://desk.example.com`, `https://*.example.com`. It gives no permission to read them. */
  readonly hosts: readonly string[];
  /** What a page of the product (or of its version) shows; elsewhere the pack says that it was made for another. */
  readonly madeFor?: { readonly spot: Spot; readonly says: string };
  readonly ticket: TicketRule;
  readonly queue?: QueueRule;
  /** The helpdesk's own words → ours; keys are compared without case. */
  readonly words: {
    readonly status: Readonly<Record<string, Status>>;
    readonly priority: Readonly<Record<string, Priority>>;
    readonly channel: Readonly<Record<string, Channel>>;
  };
  /** Zone (IANA) and day order of times that are only text, where the pages do not settle them. */
  readonly times?: { readonly zone?: string; readonly dateOrder?: DateOrder };
}

const PREFIX = 'pack:';

export const packHelpdeskId = ({ id }: Pick<Pack, 'id'>): HelpdeskId => PREFIX + id;

export const isPackId = (helpdesk: HelpdeskId): boolean => helpdesk.startsWith(PREFIX);

export const packIdOf = (helpdesk: HelpdeskId): string => helpdesk.slice(PREFIX.length);

/** The pack a site is read by, where it is read by one. */
export const packOf = <P extends Pick<Pack, 'id'>>(packs: readonly P[], helpdesk: HelpdeskId): P | undefined =>
  isPackId(helpdesk) ? packs.find((pack) => packHelpdeskId(pack) === helpdesk) : undefined;

/** Whether a pack is meant for an origin. `https://*.example.com` is every host below `example.com`. */
export function isForOrigin({ hosts }: Pick<Pack, 'hosts'>, origin: string): boolean {
  return hosts.some((host) => {
    if (!host.includes('://*.')) return host === origin;
    const [scheme = '', tail = ''] = host.split('://*');
    return origin.startsWith(`${scheme}://`) && origin.endsWith(tail);
  });
}
