import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** A bank holiday on a weekend is made up for on the next working day; the weekend day itself is listed too. */
export const englandAndWales: HolidayPreset = {
  id: 'GB-EAW',
  source: { name: 'GOV.UK: UK bank holidays (England and Wales)', url: 'https://www.gov.uk/bank-holidays' },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    on('substituteDay', ['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03']),
    on('goodFriday', ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14']),
    on('easterMonday', ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17']),
    on('earlyMayHoliday', ['2024-05-06', '2025-05-05', '2026-05-04', '2027-05-03', '2028-05-01']),
    on('springHoliday', ['2024-05-27', '2025-05-26', '2026-05-25', '2027-05-31', '2028-05-29']),
    on('summerHoliday', ['2024-08-26', '2025-08-25', '2026-08-31', '2027-08-30', '2028-08-28']),
    every('christmasDay', '12-25'),
    every('boxingDay', '12-26'),
  ),
};
