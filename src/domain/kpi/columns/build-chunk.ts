import { requesterKey } from '../measure/requester-key';
import { type Sample, type SampleKind, TICKET_EXCLUSIONS, VALUE_NAMES } from '../sample';
import { type Chunk, type ColumnName, NO_SECOND, NO_VALUE } from './chunk';
import { type Coder, fixedCode } from './dictionary';

/** A sample with the ordinal of its ticket. */
export interface Placed {
  readonly ticket: number;
  readonly sample: Sample;
}

const second = (at: number | undefined): number => (at === undefined ? NO_SECOND : Math.floor(at / 1000));

/** Lays samples of one kind out as columns. */
export function buildChunk(kind: SampleKind, placed: readonly Placed[], coder: Coder): Chunk {
  const { length } = placed;
  const chunk = {
    kind,
    length,
    ticket: Uint32Array.from(placed, ({ ticket }) => ticket),
    at: Uint32Array.from(placed, ({ sample }) => second(sample.at)),
    marks: Uint32Array.from(placed, ({ sample }) => sample.marks),
    exclusion: Uint8Array.from(placed, ({ sample }) => fixedCode(TICKET_EXCLUSIONS, sample.exclusion)),
    agent: new Uint16Array(length),
    team: new Uint16Array(length),
    channel: new Uint8Array(length),
    priority: new Uint8Array(length),
    helpdesk: new Uint8Array(length),
    tags: new Uint32Array(length),
  };
  for (const [row, { sample }] of placed.entries()) {
    const codes = coder.code(sample);
    chunk.agent[row] = codes.agent;
    chunk.team[row] = codes.team;
    chunk.channel[row] = codes.channel;
    chunk.priority[row] = codes.priority;
    chunk.helpdesk[row] = codes.helpdesk;
    chunk.tags[row] = codes.tags;
  }
  return { ...chunk, values: valueColumns(placed), ...spellColumns(kind, placed), ...requesterColumn(placed) };
}

function valueColumns(placed: readonly Placed[]): Chunk['values'] {
  const columns: { [V in ColumnName]?: Int32Array } = {};
  for (const name of VALUE_NAMES) {
    if (name === 'until' || name === 'lateAt' || placed.every(({ sample }) => sample.values[name] === undefined))
      continue;
    columns[name] = Int32Array.from(placed, ({ sample }) => sample.values[name] ?? NO_VALUE);
  }
  return columns;
}

const spellColumns = (kind: SampleKind, placed: readonly Placed[]): Pick<Chunk, 'until' | 'lateAt'> =>
  kind === 'spell'
    ? {
        until: Uint32Array.from(placed, ({ sample }) => second(sample.values.until)),
        lateAt: Uint32Array.from(placed, ({ sample }) => second(sample.values.lateAt)),
      }
    : {};

function requesterColumn(placed: readonly Placed[]): { requester?: Float64Array } {
  if (placed.every(({ sample }) => sample.requester === undefined)) return {};
  return {
    requester: Float64Array.from(placed, ({ sample }) =>
      sample.requester === undefined ? 0 : requesterKey(sample.requester),
    ),
  };
}
