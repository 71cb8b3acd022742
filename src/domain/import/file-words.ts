import type { JudgedColumn } from './judge-times';
import type { ImportMapping } from './mapping';
import { inWords } from './vocabulary';

export const WORD_ROLES = ['status', 'priority', 'channel', 'event'] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** A word of a file's own vocabulary and what it is taken for. */
export interface FileWord {
  readonly role: WordRole;
  /** As first written. */
  readonly text: string;
  /** Rows that have it. */
  readonly count: number;
  /** A status, priority, channel or event meaning; missing when nobody knows. */
  readonly meaning?: string;
}

/** The words of the columns that hold a vocabulary: first those nobody knows, and of each the most frequent first. */
export const fileWords = (judged: readonly JudgedColumn[], words: ImportMapping['words']): readonly FileWord[] =>
  WORD_ROLES.flatMap((role) => {
    // Events are looked up among the status words too.
    const known: Readonly<Record<string, string>> =
      role === 'event' ? { ...words.status, ...words.event } : words[role];
    const seen = judged.find(({ column }) => column.role === role)?.profile.words;
    return [...(seen?.values() ?? [])]
      .map(({ text, count }): FileWord => {
        const meaning = inWords(known, text);
        return { role, text, count, ...(meaning !== undefined && { meaning }) };
      })
      .sort(byUrgency);
  });

const byUrgency = (a: FileWord, b: FileWord): number =>
  Number(a.meaning !== undefined) - Number(b.meaning !== undefined) || b.count - a.count;
