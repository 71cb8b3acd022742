import type { ImportChoices } from '../import/mapping';
import type { KpiSettings } from '../kpi/kpi-settings';
import type { Pack } from '../packs/pack';
import type { Policy } from '../sla/policy';
import type { Channel, Status } from '../tickets/facts';
import type { HelpdeskId } from '../tickets/key';
import type { Instant } from '../time/instant';
import type { Schedule } from '../time/schedule';
import type { DateOrder } from '../time/written/written-time';
import type { AlertSettings } from './alerts';

/** Allowed by the user: the token the helpdesk's own page keeps for the session, or one the user made there and pasted. */
export type SiteAccess = { readonly kind: 'session' } | { readonly kind: 'token'; readonly token: string };

/** An agent as a site's tickets name their assignee: by the helpdesk's id, by the name where it gives none. */
export interface SiteAgent {
  readonly id: string;
  readonly name?: string;
}

/** A helpdesk site the user enabled. */
export interface SiteSettings {
  /** See `TicketKey.site`. */
  readonly site: string;
  readonly origin: string;
  readonly helpdesk: HelpdeskId;
  readonly enabledAt: Instant;
  /** How sure Helpclock was of the product, 0 to 1; missing where the user chose it. */
  readonly recognised?: { readonly confidence: number };
  /** The user's mapping of the helpdesk's own status words; wins over the adapter's vocabulary. */
  readonly statusMap: Readonly<Record<string, Status>>;
  readonly channelMap: Readonly<Record<string, Channel>>;
  /** The agent this browser belongs to, in the user's own word: it wins over `viewer` (see `meOn`). */
  readonly me?: SiteAgent | 'nobody';
  /** The agent who was logged in when the helpdesk was last looked at, as its own page or JSON says. */
  readonly viewer?: SiteAgent;
  /** The user wants the time they work on this site's tickets measured, in this browser. */
  readonly measuresFocus?: true;
  /** Name or id of the ticket's own field that holds the worth of a sale. */
  readonly worthField?: string;
  /** Whose deadline leads on the badge. */
  readonly leads: 'ours' | 'theirs';
  /** IANA zone and day order of text-only times, where the page does not settle them. */
  readonly zone?: string;
  readonly dateOrder?: DateOrder;
  /** Only for helpdesks whose API wants more than the session's cookies; missing until the user decides. */
  readonly access?: SiteAccess;
}

/** A group of agents. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** Ids or names of agents. */
  readonly members: readonly string[];
}

/** When a clock counts as at risk: whichever comes first. */
export interface WarningSettings {
  readonly minutes?: number;
  /** Percent of the target used up. */
  readonly percent?: number;
}

/** How files of one kind are read, corrected once and kept under a name. */
export interface SavedMapping {
  readonly name: string;
  readonly choices: ImportChoices;
}

/** Everything the user decides; one versioned document. */
export interface Settings {
  readonly version: 1;
  readonly sites: readonly SiteSettings[];
  /** Helpdesks that were taught or imported. */
  readonly packs: readonly Pack[];
  readonly schedules: readonly Schedule[];
  readonly policies: readonly Policy[];
  readonly warning: WarningSettings;
  readonly people: {
    /** Ids or names of agents that are machines. */
    readonly bots: readonly string[];
    /** Other spellings → the one to count under. */
    readonly aliases: Readonly<Record<string, string>>;
    /** Teams of this user's own making, for helpdesks that know none. */
    readonly teams: readonly Team[];
    /** Teams this agent belongs to: names of the helpdesk's groups, or ids of `teams`. */
    readonly myTeams: readonly string[];
  };
  readonly alerts: AlertSettings;
  /** What the toolbar button shows: how many tickets are pressing, or how long the nearest has left. */
  readonly toolbar: 'count' | 'minutes';
  /** False: no figures by agent anywhere, only those of teams and of oneself. */
  readonly showsAgents: boolean;
  readonly kpi: KpiSettings;
  readonly keepsSubjects: boolean;
  /** Days a ticket is kept after it was last seen. */
  readonly retentionDays: number;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly csvSeparator: ',' | ';';
  /** Corrections of the mapping screen, kept for the next file. */
  readonly importMappings: readonly SavedMapping[];
}
