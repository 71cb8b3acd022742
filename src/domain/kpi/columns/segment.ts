import type { Sample, SampleKind, TicketSamples } from '../sample';
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

/** Samples that become one segment. */
export interface SegmentPlace extends Pick<Segment, 'group' | 'partition'> {
  readonly placed: readonly Placed[];
}

/** Sorts the samples of measured tickets by the segments they belong to. @param tickets with the ordinals they get. */
export function placesOf(
  tickets: readonly { readonly ordinal: number; readonly samples: TicketSamples }[],
  coder: Coder,
): readonly SegmentPlace[] {
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
    return { group, partition, placed };
  });
}

/** Lays samples out as a segment. */
export const segmentOf = ({ group, partition, placed }: SegmentPlace, coder: Coder): Segment => ({
  group,
  partition,
  chunks: chunksByKind(placed, coder),
});

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

/** One kind of the samples of segments as one chunk, without the rows of dead tickets; undefined when there are none. */
export function mergeKind(segments: readonly Segment[], kind: SampleKind, dead: Uint8Array): Chunk | undefined {
  const chunks = segments.flatMap((segment) => segment.chunks[kind] ?? []);
  const merged = chunks.length === 0 ? undefined : concatChunks(kind, chunks, dead);
  return merged?.length === 0 ? undefined : merged;
}
