import type { SettledFile } from '@/domain/import/settled-file';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import type { Pack } from '@/domain/packs/pack';
import type { Teaching } from '@/domain/packs/teaching';
import type { Problem } from '@/domain/problem';
import type { Settings, SiteAgent, SiteSettings } from '@/domain/settings/settings';
import type { TicketClocks } from '@/domain/sla/clock';
import type { RatingScale } from '@/domain/tickets/event';
import type { TicketKey } from '@/domain/tickets/key';
import type { NativeDeadline, Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';

/** What the overlay shows of one ticket. */
export interface SlaView {
  readonly key: TicketKey;
  readonly clocks: TicketClocks;
  readonly native: readonly NativeDeadline[];
  /** Whether the schedule that rules the ticket is open now, and when that changes. */
  readonly isOpenNow: boolean;
  readonly opensOrClosesAt?: Instant;
  /** IANA zone wall times are shown in. */
  readonly zone: string;
  readonly warnAt?: Instant;
  /** `TicketRecord.completeAt`: a queue row updated since is read through the helpdesk's JSON again. */
  readonly completeAt?: Instant;
  /** What the card calls the policies and schedules the clocks mention, by id; a policy and a schedule may share one. */
  readonly names?: {
    readonly policies: Readonly<Record<string, string>>;
    readonly schedules: Readonly<Record<string, string>>;
  };
  /**
   * In an explanation: that alerts are told of this ticket, and until when they are snoozed, for it or altogether. Missing where none
   * are told: they are off, or it is nobody's they are told for, or none of its clocks is open.
   */
  readonly alerts?: { readonly snoozedUntil?: Instant };
  /** The newest rating, where one was given. */
  readonly rating?: { readonly score: number; readonly scale: RatingScale; readonly at: Instant };
}

/** Expected failures are values. */
export type Refusal = {
  readonly kind: 'refused';
  readonly why:
    | 'unknown-site'
    | 'wrong-origin'
    | 'bad-shape'
    | 'too-large'
    | 'flood'
    | 'storage-full'
    | 'storage-unavailable';
};

export type IngestAnswer = { readonly kind: 'stored'; readonly views: readonly SlaView[] } | Refusal;

/** How a look went, for adapter health. Named states, never an exception in the page. */
export type PageState =
  | 'ok'
  | 'not-a-ticket'
  | 'loading'
  | 'gone'
  | 'login-expired'
  | 'forbidden'
  /** Nobody has shown that this helpdesk answers a page, and this account's does not. */
  | 'unanswered'
  | 'not-json'
  | 'rate-limited'
  | 'offline'
  | 'server-error'
  | 'unreadable';

export interface PageReport {
  readonly site: string;
  readonly page: 'ticket' | 'queue' | 'json';
  readonly state: PageState;
  readonly read: readonly string[];
  readonly missing: readonly string[];
}

/** Who is logged in on a site, as its page or JSON says. */
export interface ViewerSeen extends SiteAgent {
  readonly site: string;
}

/** The agent of this browser worked on a ticket for so many seconds since it was told last. */
export interface TicketWorked {
  readonly key: TicketKey;
  readonly seconds: number;
}

/** What the content script needs to know to work on its page. */
export interface SiteHere {
  readonly site: SiteSettings;
  /** The site pack the site is read by, where it is read by one. */
  readonly pack?: Pack;
  readonly theme: Settings['theme'];
  readonly warning: Settings['warning'];
}

/** No alert before `until`, at most a month ahead; without it, alerts are told again. With `ticket`, of that ticket alone. */
export interface Snooze {
  readonly until?: Instant;
  readonly ticket?: TicketKey;
}

/** What a page that is being taught goes on from. */
export interface TeachingHere {
  readonly draft?: Pack;
  /** The fact that is to be taught anew. */
  readonly field?: string;
}

/** What keeps a taught pack from being kept; nothing when it is. */
export interface TaughtAnswer {
  readonly problems: readonly Problem[];
}

/** How a change of the settings went. */
export interface SettingsChanged {
  /** What keeps it from being stored. With any, nothing was. */
  readonly problems: readonly Problem[];
  /** Members of the change that an administrator has fixed; they were left out. */
  readonly locked: readonly string[];
}

/** A file a page put among the parcels, to be taken in. */
export interface ArchiveReceived {
  readonly parcel: string;
  /** What the person calls the file. */
  readonly name: string;
  readonly passphrase?: string;
}

/** A file is whole and will be merged, or nothing of it is stored. */
export type ArchiveAnswer =
  | {
      readonly kind: 'accepted';
      readonly archive: 'backup' | 'exchange';
      readonly madeAt: Instant;
      readonly tickets: number;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** An export file a page put among the parcels, with what was settled on the mapping screen. */
export interface ImportReceived {
  readonly parcel: string;
  readonly name: string;
  readonly settled: SettledFile;
  /** Rows in the file. */
  readonly rows: number;
}

/** What a tab that reads a site's past is to do next. */
export type BackfillTurn =
  /** Nothing: no past of this site is to be read, it is paused, or another tab reads it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'list'; readonly since: Instant; readonly cursor?: string }
  | { readonly kind: 'read'; readonly id: string };

/** What became of a turn. `requests`: how many the helpdesk was asked, for its pace. */
export type BackfillStep = { readonly site: string; readonly requests: number } & (
  | {
      readonly kind: 'listed';
      /** The cursor the page was asked with, and the one for the next. */
      readonly from?: string;
      readonly cursor?: string;
      readonly total?: number;
      readonly tickets: readonly { readonly id: string; readonly updatedAt?: Instant }[];
    }
  | { readonly kind: 'read'; readonly id: string; readonly isWhole: boolean }
  /** Without `id` the list failed. `retryAt` is when the helpdesk may be asked again. */
  | { readonly kind: 'failed'; readonly id?: string; readonly state: PageState; readonly retryAt?: Instant }
);

/** Messages from the background to the pages of a site. */
export interface ToPages {
  /** There may be something of the site's past to read. */
  'backfill/wanted'(site: string): void;
}

/**
 * Every message. Facts are past-tense, questions are nouns.
 * The first group comes from pages: parsed and bound to the sender's origin. The second from extension pages only.
 */
export interface Protocol {
  'ticket/observed'(observations: readonly Observation[]): IngestAnswer;
  'page/read'(report: PageReport): void;
  'viewer/seen'(seen: ViewerSeen): void;
  /** Only where the user wants it measured. */
  'ticket/worked'(worked: TicketWorked): void;
  'sla/of-tickets'(keys: readonly TicketKey[]): readonly SlaView[];
  /** The view of one ticket with the stretches that explain its clocks; undefined when it is not known. */
  'sla/explanation'(key: TicketKey): SlaView | undefined;
  'site/here'(url: string): SiteHere | undefined;
  /** Whether the page is one that the user teaches just now. */
  'teach/here'(url: string): TeachingHere | undefined;
  'teach/drafted'(draft: Pack): void;
  'teach/finished'(pack: Pack): TaughtAnswer;
  'teach/left'(url: string): void;
  'backfill/turn'(site: string): BackfillTurn;
  /** Answers with the next turn, not before the helpdesk's pace allows it. */
  'backfill/step'(step: BackfillStep): BackfillTurn;
  /** From a page only for a ticket of its own. */
  'alerts/snoozed'(snooze: Snooze): void;

  /** Answers with what keeps the site from being enabled; with nothing when it is. */
  'teach/started'(wish: Teaching): void;
  'site/enabled'(site: SiteSettings): readonly Problem[];
  'site/disabled'(site: string): void;
  /** The last `days` of a site are to be read; what was read of an earlier wish stays. */
  'backfill/asked'(wish: { readonly site: string; readonly days: number }): void;
  'backfill/steered'(wish: { readonly site: string; readonly to: 'paused' | 'running' | 'ended' }): void;
  /** Everything Helpclock holds of a site, or all it holds, is erased. */
  'data/erased'(what: { readonly site?: string }): void;
  /** The person has read that the browser deleted the store. */
  'storage/loss-read'(): void;
  'archive/received'(file: ArchiveReceived): ArchiveAnswer;
  'import/received'(file: ImportReceived): void;
  /** The parcel of the file that is to be read no further. */
  'import/cancelled'(parcel: string): void;
  /** A figure that pages cannot give, typed by hand; for the same time and group it replaces the one before. */
  'figure/typed'(figure: SeriesPoint): void;
  'figure/erased'(id: string): void;
  'settings/changed'(change: Partial<Omit<Settings, 'version'>>): SettingsChanged;
}
