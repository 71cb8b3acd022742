import { CHANNELS, PRIORITIES } from '../../tickets/facts';
import { nameKey } from '../measure/holder';
import type { SampleGroups } from '../sample';
import type { GroupColumn } from './chunk';

/** The words behind the codes. Position 0 of each list is the unknown. */
export interface Dictionary {
  readonly agent: readonly string[];
  readonly team: readonly string[];
  readonly helpdesk: readonly string[];
  /** Sorted tags of each set, joined by line ends. */
  readonly tags: readonly string[];
  /** What the agents are called. */
  readonly agentNames: Readonly<Record<string, string>>;
}

export const emptyDictionary: Dictionary = { agent: [''], team: [''], helpdesk: [''], tags: [''], agentNames: {} };

/** A dictionary that learns. Codes once given never change. */
export interface Coder {
  code(groups: SampleGroups): Readonly<Record<GroupColumn, number>>;
  name(names: Readonly<Record<string, string>>): void;
  dictionary(): Dictionary;
}

export const tagsKey = (tags: readonly string[]): string => [...new Set(tags)].sort().join('\n');

/** Code of a fixed word: its position plus 1, 0 when unknown. */
export const fixedCode = <T>(words: readonly T[], word: T | undefined): number =>
  word === undefined ? 0 : words.indexOf(word) + 1;

export function createCoder(known: Dictionary = emptyDictionary): Coder {
  const lists = { agent: wordList(known.agent), team: wordList(known.team), helpdesk: wordList(known.helpdesk) };
  const tags = wordList(known.tags);
  // The samples of a ticket share one array.
  let lastTags: readonly string[] = [];
  let lastCode = 0;
  const tagsCode = (set: readonly string[]): number => {
    if (set === lastTags) return lastCode;
    lastTags = set;
    lastCode = tags.code(set.length === 0 ? '' : tagsKey(set));
    return lastCode;
  };
  const agentNames = { ...known.agentNames };
  return {
    code: (groups) => ({
      agent: lists.agent.code(groups.agent ?? ''),
      team: lists.team.code(groups.team ?? ''),
      helpdesk: lists.helpdesk.code(groups.helpdesk),
      channel: fixedCode(CHANNELS, groups.channel),
      priority: fixedCode(PRIORITIES, groups.priority),
      tags: tagsCode(groups.tags),
    }),
    name: (names) => {
      for (const key in names) if (names[key] !== undefined) agentNames[key] = names[key];
    },
    dictionary: () => ({
      agent: lists.agent.words,
      team: lists.team.words,
      helpdesk: lists.helpdesk.words,
      tags: tags.words,
      agentNames,
    }),
  };
}

function wordList(known: readonly string[]) {
  const words = [...known];
  const codes = new Map(words.map((word, code) => [word, code]));
  return {
    words,
    code(word: string): number {
      const found = codes.get(word);
      if (found !== undefined) return found;
      codes.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}

/** The words of a column's codes, by code. */
export function wordsOf(dictionary: Dictionary, column: Exclude<GroupColumn, 'tags'>): readonly string[] {
  if (column === 'channel') return ['', ...CHANNELS];
  return column === 'priority' ? ['', ...PRIORITIES] : dictionary[column];
}

/**
 * For each code of an agent the code they are counted under: an agent known by name alone (from an export) is the one agent
 * of that name who has an id. Two namesakes with ids stay two, and the nameless third stays apart.
 */
export function sameAgents({ agent, agentNames }: Dictionary): Uint16Array {
  const byName = new Map<string, number[]>();
  for (const [code, key] of agent.entries()) {
    const name = nameKey(agentNames[key]);
    if (code === 0 || name === undefined || name === key) continue;
    byName.set(name, [...(byName.get(name) ?? []), code]);
  }
  return Uint16Array.from(agent, (key, code) => {
    const known = byName.get(key);
    return known?.length === 1 ? (known[0] ?? code) : code;
  });
}
