import { asciiDigits } from '../time/written/ascii-digits';
import { wallOf } from '../time/written/settle-time';
import { isNoDate, readWrittenTime, type WrittenTime } from '../time/written/written-time';
import { isLostId, readNumber } from './values/numbers';
import { fold, isMissing } from './values/words';

/** Where something was seen first and how often. */
export interface Sighting {
  readonly count: number;
  /** Data row, 1 = the first below the heading. */
  readonly row: number;
  readonly text: string;
}

/** What the values of one column look like over the whole file. */
export interface ColumnProfile {
  readonly filled: number;
  readonly missing: number;
  readonly times: {
    readonly read: number;
    readonly numeric: number;
    readonly withoutZone: number;
    /** Numeric dates whose first number can only be a day. */
    readonly dayFirst: Sighting | undefined;
    /** … whose second number can only be a day. */
    readonly monthFirst: Sighting | undefined;
    /** The newest wall time (milliseconds as if UTC), read day first and month first. */
    readonly latest: { readonly dmy: number; readonly mdy: number };
  };
  readonly numbers: { readonly read: number; readonly least: number; readonly most: number };
  /** `HH:MM:SS` and the like. */
  readonly clocks: number;
  readonly lostIds: Sighting | undefined;
  /** Values and how often they occur; undefined once there are too many to be a vocabulary. */
  readonly words: ReadonlyMap<string, { readonly text: string; readonly count: number }> | undefined;
}

/** Distinct values of a column that may still be a vocabulary. */
const MOST_WORDS = 500;
const CLOCK = /^-?\d+:\d{1,2}(:\d{1,2})?$/;

interface Tally {
  filled: number;
  missing: number;
  read: number;
  numeric: number;
  withoutZone: number;
  dayFirst: Sighting | undefined;
  monthFirst: Sighting | undefined;
  latest: { dmy: number; mdy: number };
  numbers: number;
  least: number;
  most: number;
  clocks: number;
  lostIds: Sighting | undefined;
  words: Map<string, { text: string; count: number }> | undefined;
}

const again = (before: Sighting | undefined, row: number, text: string): Sighting =>
  before === undefined ? { count: 1, row, text } : { ...before, count: before.count + 1 };

function addLatest({ latest }: Tally, written: WrittenTime): void {
  const [dmy, mdy] = [wallOf(written, 'dmy'), wallOf(written, 'mdy')];
  if (dmy !== undefined && dmy > latest.dmy) latest.dmy = dmy;
  if (mdy !== undefined && mdy > latest.mdy) latest.mdy = mdy;
}

function addTime(tally: Tally, written: WrittenTime, row: number, text: string): void {
  tally.read += 1;
  addLatest(tally, written);
  if (written.kind === 'epoch') return;
  if (written.offset === undefined) tally.withoutZone += 1;
  if (written.kind !== 'numeric') return;
  tally.numeric += 1;
  if (written.first > 12) tally.dayFirst = again(tally.dayFirst, row, text);
  if (written.second > 12) tally.monthFirst = again(tally.monthFirst, row, text);
}

function addNumber(tally: Tally, text: string): void {
  const value = readNumber(text);
  if (value === undefined) {
    if (CLOCK.test(asciiDigits(text).trim())) tally.clocks += 1;
    return;
  }
  tally.numbers += 1;
  tally.least = Math.min(tally.least, value);
  tally.most = Math.max(tally.most, value);
}

function addWord(tally: Tally, text: string): void {
  if (tally.words === undefined) return;
  const key = fold(text);
  const known = tally.words.get(key);
  if (known !== undefined) known.count += 1;
  else if (tally.words.size >= MOST_WORDS) tally.words = undefined;
  else tally.words.set(key, { text: text.trim(), count: 1 });
}

/** What a column is looked at for; looking for everything in every column would cost a second reading's time. */
export type Look = 'measure' | 'word' | 'id' | 'none';

/** Gathers a column's profile, value by value. */
export function columnProfiler(look: Look): { add(text: string, row: number): void; profile(): ColumnProfile } {
  const tally: Tally = {
    filled: 0,
    missing: 0,
    read: 0,
    numeric: 0,
    withoutZone: 0,
    dayFirst: undefined,
    monthFirst: undefined,
    latest: { dmy: Number.NEGATIVE_INFINITY, mdy: Number.NEGATIVE_INFINITY },
    numbers: 0,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
    clocks: 0,
    lostIds: undefined,
    words: new Map(),
  };
  const add = (text: string, row: number): void => {
    if (look === 'none') return;
    if (isMissing(text) || (look === 'measure' && isNoDate(text))) {
      tally.missing += 1;
      return;
    }
    tally.filled += 1;
    if (look === 'id') {
      if (isLostId(text)) tally.lostIds = again(tally.lostIds, row, text);
      return;
    }
    if (look === 'word') {
      addWord(tally, text);
      addNumber(tally, text);
      return;
    }
    const written = readWrittenTime(text);
    if (written !== undefined) addTime(tally, written, row, text);
    addNumber(tally, text);
  };
  return { add, profile: () => profileOf(tally) };
}

const profileOf = (tally: Tally): ColumnProfile => ({
  filled: tally.filled,
  missing: tally.missing,
  times: {
    read: tally.read,
    numeric: tally.numeric,
    withoutZone: tally.withoutZone,
    dayFirst: tally.dayFirst,
    monthFirst: tally.monthFirst,
    latest: tally.latest,
  },
  numbers: { read: tally.numbers, least: tally.least, most: tally.most },
  clocks: tally.clocks,
  lostIds: tally.lostIds,
  words: tally.words,
});
