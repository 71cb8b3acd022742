import { asciiDigits } from '../../time/written/ascii-digits';

/**
 * A number as people and spreadsheets write it: `1,234.5`, `1.234,5`, `3,5`, `-2`, `1.5E+3`. A comma before exactly three
 * digits at the end groups thousands unless there is nothing else to go by and the group is the only one after `0`.
 */
export function readNumber(text: string): number | undefined {
  const plain = asciiDigits(text).replace(/[\s\u00A0']/g, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  return undefined;
}

/** An amount of money as files write it, whatever the currency: `€1,234.50`, `1.234,50 TL`, `-20 USD`. */
export function readAmount(text: string): number | undefined {
  const amount = readNumber(text.replace(/\p{Sc}|\p{L}+\.?/gu, '').trim());
  return amount === undefined || Math.abs(amount) > 1e15 ? undefined : amount;
}

/** A whole number that is not negative. `3.0` is 3. */
export function readCount(text: string): number | undefined {
  const value = readNumber(text);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** Digits that a spreadsheet cut to `1.03E+13`: the id is lost. */
export const isLostId = (text: string): boolean => /^\d[.,]\d+e\+?\d+$/i.test(text.trim());

/** An id as the helpdesk writes it: a spreadsheet's `3.0` is `3`, a leading `#` goes. */
export const readId = (text: string): string =>
  text
    .trim()
    .replace(/^#/, '')
    .replace(/^(\d+)\.0+$/, '$1');
