import type { Instant } from '../time/instant';
import type { Actor, Precision, Priority, Status } from './facts';

export const RATING_SCALES = ['good-bad', '3-point', '5-point', '10-point', 'freshdesk'] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

/** What happened, by kind. */
export type Happening =
  | { readonly kind: 'created'; readonly actor: Actor }
  /** A message. `isPublic: false` is an internal note. Text is never kept. */
  | { readonly kind: 'message'; readonly actor: Actor; readonly isPublic: boolean }
  /** `status` is missing when the helpdesk's own word (`raw`) is in no vocabulary yet; a mapping by the user settles it when read. */
  | { readonly kind: 'status'; readonly status?: Status; readonly raw?: string; readonly actor?: Actor }
  | { readonly kind: 'reopened'; readonly actor?: Actor }
  | { readonly kind: 'priority'; readonly priority?: Priority }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'assigned'; readonly assignee?: Actor; readonly team?: string }
  /** This ticket ended by being merged into another. */
  | { readonly kind: 'merged'; readonly into?: string }
  /** Another ticket was merged into this one. */
  | { readonly kind: 'merged-in'; readonly from?: string }
  | { readonly kind: 'survey-sent' }
  /** good-bad: 1 good, 0 bad. 3-point: 1–3, 3 best. 5-point: 1–5. 10-point: 0–10. freshdesk: −103…103. */
  | { readonly kind: 'rating'; readonly score: number; readonly scale: RatingScale; readonly actor?: Actor };

/** One thing that happened to a ticket. */
export type TicketEvent = Happening & {
  readonly at: Instant;
  readonly precision: Precision;
  /** The helpdesk's own id, prefixed by its kind (`message:42`), stable across looks. Missing where the page gives none. */
  readonly id?: string;
  /** True when the change was noticed between two looks, at `at`, rather than read from a history. */
  readonly isObserved?: true;
  /** True when its source remembers only the latest change of the kind: earlier ones may be missing. */
  readonly isLatestOnly?: true;
};
