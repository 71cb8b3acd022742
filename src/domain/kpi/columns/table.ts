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
  /**
   * Samples that lie in chunks of their own, laid out anew now and then: of the tickets with ordinals from `from` on. What is the same
   * object in another table is the same samples.
   */
  readonly fresh?: { readonly from: number; readonly samples: readonly (TicketSamples | undefined)[] };
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
