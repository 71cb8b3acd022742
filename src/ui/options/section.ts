import type { ComponentChild } from 'preact';
import type { Settings } from '@/domain/settings/settings';
import type { Word } from '../words';
import type { Locks } from './locks';

/** What a section is drawn from. */
export interface SectionProps {
  readonly settings: Settings;
  /** What the organisation has fixed. */
  readonly locks: Locks;
  /** The address behind the section's own: `default` of `#schedules/default`. Empty for the section itself. */
  readonly rest: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** A section of the options page; `docs/architecture.md` says how to add one. */
export interface Section {
  /** The folder's name, and the address: `#schedules`. */
  readonly id: string;
  readonly title: Word;
  /** One sentence under the title. */
  readonly lead: Word;
  readonly Body: (props: SectionProps) => ComponentChild;
}
