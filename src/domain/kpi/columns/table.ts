import type { SampleKind, TicketSamples } from '../sample';
import { SAMPLE_KINDS } from '../sample';
import { buildChunk, type Placed } from './build-chunk';
import type { Chunk } from './chunk';
import { createCoder, type Dictionary } from './dictionary';

/** All samples at hand, and the words behind their codes. */
export interface SampleTable {
  readonly chunks: { readonly [K in SampleKind]?: readonly Chunk[] };
  readonly dictionary: Dictionary;
  /** Ordinals of the few tickets whose rows in `chunks` are out of date: replaced by rows under another ordinal. */
  readonly outdated?: readonly number[];
}

/** A table straight from measured tickets: what segments hold, without a store. Ordinals are positions in `tickets`. */
export function tableOf(tickets: readonly TicketSamples[]): SampleTable {
  const coder = createCoder();
  const byKind = new Map<SampleKind, Placed[]>(SAMPLE_KINDS.map((kind) => [kind, []]));
  for (const [ticket, { samples, agentNames }] of tickets.entries()) {
    coder.name(agentNames);
    for (const sample of samples) byKind.get(sample.kind)?.push({ ticket, sample });
  }
  const chunks = Object.fromEntries([...byKind].map(([kind, placed]) => [kind, [buildChunk(kind, placed, coder)]]));
  return { chunks, dictionary: coder.dictionary() };
}
