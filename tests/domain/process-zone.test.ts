import { expect, test } from 'vitest';
import { wall } from './kit';

/**
 * Asserted before anything is believed of `npm run test:zones`: the suite really runs in the zone it names. Without `TZ` any zone
 * will do.
 */
test('the process is in the zone it was started for', () => {
  const zone = process.env.TZ;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone !== undefined) expect(here).toBe(zone);
  const summer = wall(here, '2021-07-01 12:00');
  expect(new Date(summer).getHours()).toBe(12);
});
