import type { Chunk } from '@/domain/kpi/columns/chunk';
import { monthOf } from '@/domain/kpi/columns/partition';
import type { SampleKind } from '@/domain/kpi/sample';
import { MARK } from '@/domain/kpi/sample';
import type { HelpclockDatabase } from '@/storage/database';
import { NOW } from './lives';

/** The numbers computed by all three ways: three medians with their p90 and mean, two shares, three counts. */
export const EIGHT = ['M1', 'M7', 'M8', 'M16', 'M17', 'M26-replies', 'M26-solves', 'M28'] as const;

/** One of the eight as a query over rows: which samples, which value, which mark makes a share. */
export interface Asked {
  readonly id: (typeof EIGHT)[number];
  readonly kind: SampleKind;
  /** Marks a row must bear, and must not. */
  readonly all: number;
  readonly none: number;
  readonly hasValue: boolean;
  readonly good?: number;
  /** Rows with this mark count only when they are dated before now. */
  readonly dueBy?: number;
}

const unsound = MARK.impossible | MARK.coarse;

export const QUERIES: readonly Asked[] = [
  {
    id: 'M1',
    kind: 'reply',
    all: MARK.first,
    none: MARK.proactive | MARK.silent | MARK.incomplete | unsound,
    hasValue: true,
  },
  { id: 'M7', kind: 'solve', all: 0, none: unsound, hasValue: true },
  { id: 'M8', kind: 'closure', all: 0, none: unsound, hasValue: true },
  {
    id: 'M16',
    kind: 'target',
    all: 0,
    none: MARK.vendor | MARK.incomplete,
    hasValue: false,
    good: MARK.met,
    dueBy: MARK.undecided,
  },
  { id: 'M17', kind: 'rating', all: 0, none: MARK.impossible, hasValue: false, good: MARK.satisfied },
  { id: 'M26-replies', kind: 'reply', all: 0, none: MARK.vendor | MARK.incomplete, hasValue: false },
  { id: 'M26-solves', kind: 'solve', all: 0, none: 0, hasValue: false },
  { id: 'M28', kind: 'created', all: 0, none: 0, hasValue: false },
];

const FIRST_MONTH = monthOf(NOW - 28 * 86_400_000);

/** The value the screen shows, so that all ways can be held against each other. */
export type Eight = Readonly<Record<string, number | undefined>>;

/** The chunks of a kind from the months that the 28 days lie in: ours reads no others, and so the others need not either. */
export async function chunksOf(db: HelpclockDatabase, kind: SampleKind): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  await db.segments.each((segment) => {
    const chunk = segment.chunks[kind];
    if (chunk !== undefined && segment.partition >= FIRST_MONTH) chunks.push(chunk);
  });
  return chunks;
}
