import { expect, test } from 'vitest';
import { numberFields } from '@/helpdesks/kit/number-fields';

test.each([
  [
    [
      { id: 360001, value: '19.50' },
      { id: 360002, value: 'red' },
      { id: 360003, value: null },
    ],
    { 360001: 19.5 },
  ],
  [{ cf_amount: 40, cf_colour: 'red', cf_on: true, cf_list: [1] }, { cf_amount: 40 }],
])('%j holds the numbers %j', (given, fields) => expect(numberFields(given)).toEqual({ fields }));

test.each([undefined, null, 'x', [], {}, { a: 'b' }])('%j holds none', (given) => {
  expect(numberFields(given)).toEqual({});
});
