import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula, writeCell } from '@/domain/csv/cell';

describe('writeCell', () => {
  it.each([
    [undefined, ''],
    [0, '0'],
    [-17, '-17'],
    [Number.NaN, ''],
    [true, 'true'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['lone\rreturn', '"lone\rreturn"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-5', '-5'],
    ['+3,5', '"+3,5"'],
    ['\tx', "'\tx"],
    ['سلام، دنیا', 'سلام، دنیا'],
  ])('writes %j as %j', (cell, written) => expect(writeCell(cell, ',')).toBe(written));

  it('quotes what the separator in force would split', () => {
    expect(writeCell('a;b', ';')).toBe('"a;b"');
    expect(writeCell('a,b', ';')).toBe('a,b');
  });
});

describe('formula guard', () => {
  it('never leaves a text that starts a formula, and comes off again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '1', 'a', '\t', '\r', ' ') }), (text) => {
        const guarded = guardFormula(text);
        if (!/^[+-]?\d+$/.test(guarded)) expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardFormula(guarded)).toBe(text);
      }),
    );
  });
});

it('what is written is read back by papaparse, whatever the text and the separator', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'ş', 'a', ' ', '1') }), {
        minLength: 2,
      }),
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      (texts, separator) => {
        const line = `${texts.map((text) => writeCell(text, separator)).join(separator)}\r\n`;
        const read = Papa.parse<string[]>(line, { delimiter: separator, newline: '\r\n' }).data[0];
        expect(read?.map(unguardFormula)).toEqual(texts);
      },
    ),
  );
});
