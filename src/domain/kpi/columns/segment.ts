import { SAMPLE_KINDS, type Sample, type SampleKind, type TicketSamples } from '../sample';
import { buildChunk, type Placed } from './build-chunk';
import type { Chunk } from './chunk';
import { concatChunks } from './concat';
import type { Coder } from './dictionary';
import { partitionOf } from './partition';

/** Spells lie apart: a period needs those of every later month, and of nothing else. */
export const SEGMENT_GROUPS = ['spell', 'rest'] as const;
export type SegmentGroup = (typeof SEGMENT_GROUPS)[number];

/** Samples of one month (or of what is still open), as columns by kind. */
export interface Segment {
  readonly group: SegmentGroup;
  /** See `partitionOf`. */
  readonly partition: string;
  readonly chunks: { readonly [K in SampleKind]?: Chunk };
}

const groupOf = ({ kind }: Sample): SegmentGroup => (kind === 'spell' ? 'spell' : 'rest');

/** Lays measured tickets out as segments. @param tickets with the ordinals they get. */
export function segmentsOf(
  tickets: readonly { readonly ordinal: number; readonly samples: TicketSamples }[],
  coder: Coder,
): readonly Segment[] {
  const byPlace = new Map<string, Placed[]>();
  for (const { ordinal, samples } of tickets) {
    coder.name(samples.agentNames);
    for (const sample of samples.samples) {
      const place = `${groupOf(sample)} ${partitionOf(sample)}`;
      const known = byPlace.get(place);
      const placed = { ticket: ordinal, sample };
      if (known === undefined) byPlace.set(place, [placed]);
      else known.push(placed);
    }
  }
  return [...byPlace].map(([place, placed]) => {
    const [group, partition] = place.split(' ') as [SegmentGroup, string];
    return { group, partition, chunks: chunksByKind(placed, coder) };
  });
}

/** Samples as one chunk per kind that occurs. */
export function chunksByKind(placed: readonly Placed[], coder: Coder): Segment['chunks'] {
  const byKind = new Map<SampleKind, Placed[]>();
  for (const one of placed) {
    const known = byKind.get(one.sample.kind);
    if (known === undefined) byKind.set(one.sample.kind, [one]);
    else known.push(one);
  }
  return Object.fromEntries([...byKind].map(([kind, own]) => [kind, buildChunk(kind, own, coder)]));
}

/** Segments of one group and partition as one, without the rows of dead tickets. */
export function mergeSegments(segments: readonly Segment[], dead: Uint8Array): Segment['chunks'] {
  return Object.fromEntries(
    SAMPLE_KINDS.flatMap((kind) => {
      const chunks = segments.flatMap((segment) => segment.chunks[kind] ?? []);
      if (chunks.length === 0) return [];
      const merged = concatChunks(kind, chunks, dead);
      return merged.length === 0 ? [] : [[kind, merged]];
    }),
  );
}
