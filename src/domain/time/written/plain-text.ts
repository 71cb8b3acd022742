import { asciiDigits } from './ascii-digits';

/** Direction marks, zero-width joiners and byte order marks: written for the eye, in the way of a reader. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A written time with plain digits, single plain spaces (U+00A0 and U+202F are spaces too) and no invisible marks. */
export const plainText = (raw: string): string =>
  asciiDigits(raw).replace(UNSEEN, '').replaceAll('،', ',').replace(/\s+/g, ' ').trim();
