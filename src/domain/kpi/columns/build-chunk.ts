import { requesterKey } from '../measure/requester-key';
import { type Sample, type SampleKind, TICKET_EXCLUSIONS, VALUE_NAMES } from '../sample';
import { type Chunk, type ColumnName, NO_SECOND, NO_VALUE } from './chunk';
import { type Coder, fixedCode } from './dictionary';
import { ascendingOrder } from './order';

/** A sample with the ordinal of its ticket. */
export interface Placed {
  readonly ticket: number;
  readonly sample: Sample;
}

const second = (at: number | undefined): number => (at === undefined ? NO_SECOND : Math.floor(at / 1000));

/** Lays samples of one kind out as columns, by date. */
export function buildChunk(kind: SampleKind, given: readonly Placed[], coder: Coder): Chunk {
  const { length } = given;
  const at = new Uint32Array(length);
  for (const [row, { sample }] of given.entries()) at[row] = second(sample.at);
  const order = ascendingOrder(at);
  const placed = order === undefined ? given : Array.from(order, (row) => given[row] as Placed);
  const chunk = {
    kind,
    length,
    ticket: new Uint32Array(length),
    at: order === undefined ? at : at.sort(),
    marks: new Uint32Array(length),
    exclusion: new Uint8Array(length),
    agent: new Uint16Array(length),
    team: new Uint16Array(length),
    channel: new Uint8Array(length),
    priority: new Uint8Array(length),
    helpdesk: new Uint8Array(length),
    tags: new Uint32Array(length),
  };
  for (let row = 0; row < length; row++) {
    const { ticket, sample } = placed[row] as Placed;
    const codes = coder.code(sample);
    chunk.ticket[row] = ticket;
    chunk.marks[row] = sample.marks;
    chunk.exclusion[row] = fixedCode(TICKET_EXCLUSIONS, sample.exclusion);
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
  for (let row = 0; row < placed.length; row++) {
    const { values } = (placed[row] as Placed).sample;
    for (const name of VALUE_NAMES) {
      const value = values[name];
      if (value === undefined || name === 'until' || name === 'lateAt') continue;
      const column = columns[name] ?? new Int32Array(placed.length).fill(NO_VALUE);
      column[row] = value;
      columns[name] = column;
    }
  }
  return columns;
}

function spellColumns(kind: SampleKind, placed: readonly Placed[]): Pick<Chunk, 'until' | 'lateAt'> {
  if (kind !== 'spell') return {};
  const until = new Uint32Array(placed.length);
  const lateAt = new Uint32Array(placed.length);
  for (const [row, { sample }] of placed.entries()) {
    until[row] = second(sample.values.until);
    lateAt[row] = second(sample.values.lateAt);
  }
  return { until, lateAt };
}

function requesterColumn(placed: readonly Placed[]): { requester?: Float64Array } {
  if (placed.every(({ sample }) => sample.requester === undefined)) return {};
  const requester = new Float64Array(placed.length);
  for (const [row, { sample }] of placed.entries()) {
    if (sample.requester !== undefined) requester[row] = requesterKey(sample.requester);
  }
  return { requester };
}
