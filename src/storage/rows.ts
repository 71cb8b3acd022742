import type { Segment } from '@/domain/kpi/columns/segment';
import type { TicketSamples } from '@/domain/kpi/sample';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import type { AlertMoment } from '@/domain/sla/alert-moments';
import type { ClockState, TicketClocks } from '@/domain/sla/clock';
import type { Standing } from '@/domain/sla/standing';
import type { Tally } from '@/domain/sla/tally';
import type { TicketKey, TicketRef } from '@/domain/tickets/key';
import type { SlaMetric } from '@/domain/tickets/observation';
import type { TicketRecord } from '@/domain/tickets/record';
import type { Instant } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/schedule';
import type { Packed } from './packed/pen';

/** Table `tickets` as it is read: the mergeable record with what it is looked for by. */
export interface TicketRow {
  readonly ref: TicketRef;
  readonly site: string;
  /** Newest look. Retention cuts by it. */
  readonly lastSeenAt: Instant;
  readonly record: TicketRecord;
}

/** The same as it lies in the table: reading unpacks it, who writes packs it (`packed/ticket-row.ts`). */
export interface PackedTicketRow {
  readonly ref: TicketRef;
  readonly lastSeenAt: Instant;
  readonly packed: Packed;
}

/** How pressing a ticket is: its clock has run out, is at risk, has time left, or rests. */
export const URGENCIES = ['breached', 'at-risk', 'on-time', 'paused'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * Table `due`: one small derived row for each unsolved ticket with a clock; what lists, badge and alarm read.
 * Derived data: dropped and rebuilt from `tickets` whenever policies, schedules or status mappings change.
 */
export interface DueRow extends Standing {
  readonly ref: TicketRef;
  readonly key: TicketKey;
  readonly site: string;
  readonly subject?: string;
  readonly number?: string;
  readonly path?: string;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  readonly team?: string;
  /** `holderKey`: what the assignee's own tickets are found by. */
  readonly holder?: string;
  /** The clock that ends first (a breached one before a running one before a paused one). */
  readonly metric: SlaMetric;
  readonly state: ClockState;
  readonly urgency: Urgency;
  readonly breachAt?: Instant;
  /** From here on the clock is at risk. */
  readonly warnAt?: Instant;
  readonly clocks: TicketClocks;
  /** When something is told of it; empty for tickets nothing is told of. */
  readonly moments: readonly AlertMoment[];
  /** When this row must be computed again: the next state change or the warning. Missing when only an event can change it. */
  readonly nextAt?: Instant;
  readonly lastSeenAt: Instant;
}

/** Holder of the tickets that nobody holds. */
export const NOBODY = '';

/**
 * Table `tallies`: the standings of the due rows of each holder on each site, kept in the transaction that writes the rows. Ten thousand
 * tickets are counted from a few rows, at any moment.
 */
export interface TallyRow extends Tally {
  readonly site: string;
  /** `DueRow.holder`; `NOBODY` for tickets without one. */
  readonly holder: string;
}

/**
 * Table `alerts`: what was announced, once per ticket, metric, cycle and step. A row stands here from the transaction that found its
 * moment past; while it waits to be told it has `waitingSince`.
 */
export interface AlertRow {
  readonly id: string;
  readonly ref: TicketRef;
  /** When it was told or passed over; while it waits, when it was found. */
  readonly announcedAt: Instant;
  readonly waitingSince?: Instant;
  readonly moment?: AlertMoment;
  /** True when time alone brought the moment; false when a change of the ticket or the settings put it into the past. */
  readonly isPlanned?: boolean;
  /** How it was told. `silent`: overtaken by events, or part of a bulk change. */
  readonly how?: 'notice' | 'digest' | 'silent';
}

/** Table `snoozes`: tickets nothing is told of until an instant. Those that are over are deleted when the next one is asked for. */
export interface SnoozeRow {
  readonly ref: TicketRef;
  readonly until: Instant;
}

/** Table `health`: what an adapter could and could not read on a kind of page, and since when. */
export interface HealthRow {
  /** `site|page kind|fact` */
  readonly id: string;
  readonly site: string;
  readonly helpdesk: string;
  /** `flood`: it sent more than it may; `bad-data`: it sent values that cannot be. */
  readonly page: 'ticket' | 'queue' | 'json' | 'flood' | 'bad-data';
  readonly fact: string;
  readonly isReadable: boolean;
  /** For the page as a whole (`fact` is `*`): the state it was last in. */
  readonly state?: string;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
  /** Times it was noted (for `flood`: looks refused). A row that says the same again is noted every five minutes. */
  readonly count: number;
}

/** Table `backfills`: how far reading a site's past is. One for each site; everything needed to go on after any interruption. */
export interface BackfillRow {
  readonly site: string;
  readonly helpdesk: string;
  readonly days: number;
  /** Tickets changed since then are read. */
  readonly since: Instant;
  readonly askedAt: Instant;
  readonly state: 'running' | 'paused' | 'stopped' | 'done';
  /** Why it was stopped: a state a page can be in. */
  readonly why?: string;
  /** Where the helpdesk's list is to be gone on with; missing before its first page. */
  readonly cursor?: string;
  /** The list has come to its end. */
  readonly isListed: boolean;
  /** Listed and still to be read, in this order. */
  readonly waiting: readonly string[];
  /** Failed in passing; tried once more after the others. */
  readonly again: readonly string[];
  /** Tickets the helpdesk says there are, where it says so. */
  readonly total?: number;
  readonly listed: number;
  readonly read: number;
  /** Listed, but stored whole and unchanged since. */
  readonly known: number;
  /** Of `read`: those of which not every message could be read. */
  readonly partial: number;
  /** Tickets that could not be read, by the state that kept them from it. */
  readonly unread: Readonly<Record<string, number>>;
  /** Their ids, the first few hundred. */
  readonly unreadIds: readonly string[];
  /** Nothing is asked before: the helpdesk wants to be left alone, or failed. */
  readonly restsUntil?: Instant;
  /** Failures in a row. */
  readonly misses: number;
  /** The tab that reads, and until when it is believed to. */
  readonly reader?: { readonly tab: number; readonly until: Instant };
  readonly changedAt: Instant;
}

/** Table `meta`: small things kept once (the salt, cursors of unfinished jobs), each under its own key. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** Table `segments`: KPI samples of one month as columns; see `docs/architecture.md`. Derived, rebuilt from `tickets`. */
export interface SegmentRow extends Segment {
  /** Segments of another generation than the one in force are being built, or waiting to be deleted. */
  readonly generation: number;
  readonly run: number;
}

/** Table `tail`: samples of tickets that changed since the segments were last brought up to date; they replace the segments' rows. */
export interface TailRow {
  readonly ref: TicketRef;
  /** Ordinal of the ticket's outdated rows in the segments; missing for a ticket they do not have. */
  readonly outdated?: number;
  /** Missing when the ticket was deleted. */
  readonly samples?: TicketSamples;
  /** Grows with every write, so that a page reads only what is new to it. */
  readonly version: number;
}

/**
 * Table `ordinals`: whose the numbers are that stand for tickets in the columns of one generation, so many tickets in a row. A ticket
 * that was measured again stands in a later row, too; the ordinals it had before are dead.
 */
export interface OrdinalRow {
  readonly generation: number;
  /** The ordinal of the first ticket; those of the others follow. */
  readonly first: number;
  readonly refs: readonly TicketRef[];
}

/** Table `series`: figures that pages cannot give, typed or imported. The same figure again replaces itself. */
export interface SeriesRow extends SeriesPoint {
  /** Of a typed figure: `figureId`. Of an imported one what it says and when, so that the same file gives it again. */
  readonly id: string;
}

/** Table `focus`: seconds the agent of this browser worked on a ticket on one day of the team's. Stays in this browser, and in no file. */
export interface FocusRow {
  readonly ref: TicketRef;
  readonly on: LocalDate;
  readonly site: string;
  readonly seconds: number;
}
