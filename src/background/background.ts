import type { Settings } from '@/domain/settings/settings';
import type { ReadLife } from '@/domain/tickets/lives';
import type { Instant } from '@/domain/time/instant';
import type { Parcels } from '@/platform/parcels';
import type { HelpclockDatabase } from '@/storage/database';
import type { Slice } from '@/storage/write/merge-tickets';
import type { HashId } from './privacy/anonymise';

/** What the background's parts work with. Nothing in it is lost when the worker is killed: all can be loaded again. */
export interface Background {
  readonly db: HelpclockDatabase;
  readonly parcels: Parcels;
  readonly clock: () => Instant;
  settings(): Promise<Settings>;
  hash(): Promise<HashId>;
  /** Everything derived from tickets, for one transaction. */
  slices(lifeOf: ReadLife, settings: Settings, now: Instant): readonly Slice[];
  /** Called after the store changed, outside the transaction: next alarm and badge. */
  changed(): void;
}
