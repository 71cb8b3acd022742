import type { Pack, TaughtFacts } from '@/domain/packs/pack';
import type { Actor, Facts, Precision } from '@/domain/tickets/facts';
import { factsOf, known } from '../kit/observe';
import { inVocabulary, wordKey } from '../kit/words';
import { elementsAt, readEach, readSpot } from './spot';
import type { PackTimes } from './times';

/** A vocabulary as a person wrote it, with keys as `inVocabulary` looks them up. */
export const keyed = <T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(words).map(([word, ours]) => [wordKey(word), ours]));

/** How pages say that a ticket is nobody's. */
const NOBODY: ReadonlySet<string> = new Set(
  [
    '-',
    '–',
    '—',
    'unassigned',
    'not assigned',
    'nobody',
    'nobody in particular',
    'none',
    'no one',
    'atanmamış',
    'atanmadı',
    'kimse',
    'واگذار نشده',
    'تخصیص نیافته',
    'هیچ‌کس',
    'nicht zugewiesen',
    'niemand',
    'non assigné',
    'sin asignar',
  ].map(wordKey),
);

/** Whom a ticket is assigned to: an empty field that is there is nobody. */
function assigneeOf(root: ParentNode, spots: TaughtFacts): Actor | undefined {
  const spot = spots.assignee;
  if (!spot || elementsAt(root, spot).length === 0) return undefined;
  const name = readSpot(root, spot);
  return { role: 'agent', ...(name === undefined || NOBODY.has(wordKey(name)) ? {} : { name }) };
}

export interface Told {
  readonly facts: Partial<Facts>;
  readonly precision: { readonly [K in keyof Facts]?: Precision };
  /** Facts that were taught but not found. */
  readonly missing: readonly string[];
}

/** Reads the taught facts below a root: the page of a ticket, or a row of a list. */
export function readFacts(root: ParentNode, spots: TaughtFacts, { words }: Pack, times: PackTimes): Told {
  const said = (name: 'number' | 'subject' | 'status' | 'priority' | 'channel' | 'team' | 'requester') =>
    readSpot(root, spots[name]);
  const [rawStatus, rawPriority] = [said('status'), said('priority')];
  const createdAt = times.read(root, spots.createdAt);
  const updatedAt = times.read(root, spots.updatedAt);
  const read: { readonly [K in keyof Facts]?: Facts[K] | undefined } = {
    number: said('number'),
    subject: said('subject'),
    rawStatus,
    rawPriority,
    channel: inVocabulary(words.channel, said('channel')),
    assignee: assigneeOf(root, spots),
    team: said('team'),
    requester: said('requester'),
    tags: readEach(root, spots.tags),
    createdAt: createdAt?.at,
    updatedAt: updatedAt?.at,
  };
  const asked = Object.entries(read).filter(([name]) => nameOfSpot(name) in spots);
  const { facts, missing } = factsOf(Object.fromEntries(asked) as typeof read);
  return {
    facts: {
      ...facts,
      ...known({ status: inVocabulary(words.status, rawStatus), priority: inVocabulary(words.priority, rawPriority) }),
    },
    precision: known({
      createdAt: coarse(createdAt?.precision),
      updatedAt: coarse(updatedAt?.precision),
    }),
    missing: missing.map(nameOfSpot),
  };
}

const coarse = (precision: Precision | undefined): Precision | undefined =>
  precision === 'exact' ? undefined : precision;

const SPOT_NAMES: Readonly<Record<string, string>> = { rawStatus: 'status', rawPriority: 'priority' };
const nameOfSpot = (fact: string): string => SPOT_NAMES[fact] ?? fact;
