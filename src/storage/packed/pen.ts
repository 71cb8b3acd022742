import type { Instant } from '@/domain/time/instant';
import { SHARED_WORDS } from './shared-words';

/**
 * Lists of plain tokens as they lie in the store: JSON in UTF-8. A word (any value of JSON's kinds) is written out once and then named by
 * its number, an instant is the step from the one before.
 */
export type Packed = Uint8Array<ArrayBuffer>;

type Token = number | string;
type Written = readonly [shared: number, words: readonly unknown[], tokens: readonly Token[]];

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const shared = new Map<unknown, number>(SHARED_WORDS.map((word, place) => [word, place]));

/** Seconds where they are whole, else milliseconds as text: nothing is rounded. */
const stepOf = (ms: number): Token => (ms % 1000 === 0 ? ms / 1000 : `${ms}`);
const msOf = (step: Token): number => (typeof step === 'number' ? step * 1000 : Number(step));

/** Writes tokens one after the other. */
export interface Pen {
  token(token: Token): void;
  word(word: unknown): void;
  instant(at: Instant): void;
  packed(): Packed;
}

export function createPen(): Pen {
  const words: unknown[] = [];
  const tokens: Token[] = [];
  const values = new Map<unknown, number>();
  const objects = new Map<string, number>();
  let last = 0;

  function placeIn<K>(known: Map<K, number>, key: K, word: unknown): number {
    const place = known.get(key) ?? SHARED_WORDS.length + words.length;
    if (place === SHARED_WORDS.length + words.length) {
      known.set(key, place);
      words.push(word);
    }
    return place;
  }

  return {
    token: (token) => void tokens.push(token),
    word(word) {
      const isObject = typeof word === 'object';
      tokens.push(
        isObject ? placeIn(objects, JSON.stringify(word), word) : (shared.get(word) ?? placeIn(values, word, word)),
      );
    },
    instant(at) {
      tokens.push(stepOf(at - last));
      last = at;
    },
    packed: () => encoder.encode(JSON.stringify([SHARED_WORDS.length, words, tokens] satisfies Written)),
  };
}

/** Reads them in the same order. */
export interface Reader {
  token(): Token;
  word(): unknown;
  instant(): Instant;
}

/** @throws SyntaxError when the bytes were not written by a pen. */
export function readerOf(packed: Packed): Reader {
  const [sharedThen, words, tokens] = JSON.parse(decoder.decode(packed)) as Written;
  let at = 0;
  let last = 0;
  const token = (): Token => tokens[at++] as Token;
  return {
    token,
    word() {
      const place = token() as number;
      return place < sharedThen ? SHARED_WORDS[place] : words[place - sharedThen];
    },
    instant() {
      last += msOf(token());
      return last as Instant;
    },
  };
}
