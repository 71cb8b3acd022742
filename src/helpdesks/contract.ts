import type { SiteAccess, SiteAgent } from '@/domain/settings/settings';
import type { RatingScale } from '@/domain/tickets/event';
import type { Channel, Priority, Status } from '@/domain/tickets/facts';
import type { HelpdeskId } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { DateOrder } from '@/domain/time/written/written-time';

/** What a look may use: nothing global. */
export interface Page {
  readonly url: URL;
  readonly doc: Document;
  readonly now: Instant;
  /** When the document came from the server: "5 minutes ago" in it counts from here. */
  readonly loadedAt?: Instant;
  /** The browser's IANA zone. */
  readonly timeZone: string;
  /** BCP 47 tag of the page's language where it says one, else of the browser. */
  readonly locale: string;
  /** What the user said about times that are only text on this site, where the page does not settle them. */
  readonly times?: { readonly zone?: string; readonly dateOrder?: DateOrder };
  /** How the user lets Helpclock into an API that the session's cookies alone do not open. */
  readonly access?: SiteAccess;
}

/** Where a URL leads, and on which site (see `TicketKey.site`). */
export type Place =
  | { readonly kind: 'ticket'; readonly site: string; readonly id: string }
  | { readonly kind: 'queue'; readonly site: string; readonly id?: string };

/** What a look at the page gave. Never an exception. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly observations: readonly Observation[];
      readonly missing: readonly string[];
      /** IANA zone of the page's text-only times, where the page proved it: later pages that prove nothing are read in it. */
      readonly zone?: string;
    }
  /** The shell is there but not the ticket, or the DOM still shows the previous one. */
  | { readonly kind: 'not-ready'; readonly why: 'loading' | 'previous-ticket' }
  | { readonly kind: 'not-a-ticket' };

/** Where badges sit. A missing ticket anchor means the floating badge. */
export interface Anchors {
  readonly ticket?: Element;
  readonly rows: readonly { readonly id: string; readonly element: Element }[];
}

/** A question to the helpdesk's own same-origin JSON (or Atom, TSV). GET only. */
export interface JsonRequest {
  /** Names the answer in `JsonAnswers`. */
  readonly name: string;
  /** Path and query below the page's origin. */
  readonly path: string;
  readonly as: 'json' | 'text';
  /** Extra request headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A token the page keeps in a cookie, sent in a header. Read anew for every attempt; a refusal (403) is tried once more. `prefix` goes before it. */
  readonly csrf?: { readonly cookie: string; readonly header: string; readonly prefix?: string };
  /** A cookie of the page that holds JSON (URL-encoded): these members of it are sent as headers of the same names. Read anew each time. */
  readonly session?: { readonly cookie: string; readonly headers: readonly string[] };
  /** When false a failure of this request only leaves its facts missing. */
  readonly isRequired: boolean;
  /** The same for every ticket of the site (names of agents, statuses): one answer serves them all for a while. */
  readonly isShared?: true;
  /** May change without the ticket's `updatedAt`: asked anew in every look. */
  readonly isAlwaysAsked?: true;
}

/** One page of answers by request name; a request that failed is absent. */
export type JsonAnswers = Readonly<Record<string, unknown>>;

/** What the JSON told, and what to ask next (paging, dependent requests). */
export interface JsonReading {
  readonly observations: readonly Observation[];
  readonly missing: readonly string[];
  /** As in `Reading`: where an answer named it. */
  readonly zone?: string;
  /** The agent who is logged in, where an answer says. */
  readonly viewer?: SiteAgent;
  /** Asked before `observations` may be sent; their answers are added to the ones so far. */
  readonly next?: readonly JsonRequest[];
}

/** How a helpdesk's own JSON is asked and understood. Pure: the fetcher does the waiting and the politeness. */
export interface JsonSource {
  /**
   * Nobody has shown that the session opens this API. Where being refused would raise the browser's login box it is left alone, and
   * until it has answered once every refusal is the state `unanswered`.
   */
  readonly isUnproven?: true;
  /** For a ticket the first request is the ticket itself: while its `updatedAt` stands, so do earlier answers to the others. */
  requests(place: Place, page: Page): readonly JsonRequest[];
  read(place: Place, answers: JsonAnswers, page: Page): JsonReading;
  /** Paging through tickets updated since an instant, for backfill. The cursor is opaque and serialisable. */
  readonly history?: {
    requests(site: string, since: Instant, cursor: string | undefined, page: Page): readonly JsonRequest[];
    read(site: string, since: Instant, cursor: string | undefined, answers: JsonAnswers, now: Instant): HistoryReading;
  };
}

export interface HistoryReading {
  readonly observations: readonly Observation[];
  /** Tickets whose thread must be read one by one (through `requests`). */
  readonly ticketIds: readonly string[];
  /** When they last changed, where the list says so: what is stored whole since then needs no reading. */
  readonly changedAt?: Readonly<Record<string, Instant>>;
  /** Undefined when the walk is done. */
  readonly cursor?: string;
  /** Tickets the helpdesk says there are in all, where it says so. */
  readonly total?: number;
}

/** A helpdesk's own words (lower case) or ids → ours. What is not named here stays unknown until the user maps it. */
export interface Vocabulary {
  readonly status: Readonly<Record<string, Status>>;
  readonly priority: Readonly<Record<string, Priority>>;
  readonly channel: Readonly<Record<string, Channel>>;
  readonly ratingScale?: RatingScale;
}

/** Where a helpdesk is found. */
export type HostRule =
  | { readonly kind: 'saas'; readonly matches: readonly string[] }
  | { readonly kind: 'self-hosted' };

/** How sure a page shows this product: 0 no, 1 certain; with what spoke for it. */
export interface Recognition {
  readonly confidence: number;
  readonly because: string;
  readonly site: string;
}

/** A helpdesk: a plain object, one folder, pure. `id` is the folder's name. */
export interface Helpdesk {
  readonly id: HelpdeskId;
  readonly name: string;
  readonly hosts: HostRule;
  /** Its tickets are shown in frames of the page: Helpclock runs in each of them, and the frame's own address says the place. */
  readonly isFramed?: true;
  /** Looks at a page for the marks of this product. */
  recognise(page: Page): Recognition | undefined;
  /** URL only, synchronous, total. `site` is the enabled site the URL lies on. */
  place(url: URL, site: string): Place | undefined;
  read(page: Page, place: Place): Reading;
  /** Selector of the root whose mutations mean "look again". */
  readonly watch: string;
  /** Open shadow roots that hold what is read: their changes mean "look again" too, and the document's observer does not see them. */
  roots?(page: Page): readonly ShadowRoot[];
  anchors(page: Page, place: Place): Anchors;
  /** The page's own dark mode, where it can be told. */
  theme?(page: Page): 'light' | 'dark' | undefined;
  /** The agent who is logged in, where the page says: by the same id as tickets name their assignee, or not at all. */
  viewer?(page: Page): SiteAgent | undefined;
  /**
   * Anything on the page that changes whenever the ticket does though it says no fact (ids of the newest entries): a change means the
   * JSON is out of date.
   */
  version?(page: Page, place: Place): string;
  readonly json?: JsonSource;
  readonly vocabulary: Vocabulary;
}
