import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** King's Day moves to Saturday when it would be a Sunday; Liberation Day is free for everyone every five years. */
export const netherlands: HolidayPreset = {
  id: 'NL',
  source: {
    name: 'Rijksoverheid: officiële feestdagen',
    url: 'https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/vraag-en-antwoord/officiele-feestdagen',
  },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    on('easterSunday', ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16']),
    on('easterMonday', ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17']),
    on('kingsDay', ['2024-04-27', '2025-04-26', '2026-04-27', '2027-04-27', '2028-04-27']),
    on('liberationDay', ['2025-05-05']),
    on('ascensionDay', ['2024-05-09', '2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25']),
    on('whitSunday', ['2024-05-19', '2025-06-08', '2026-05-24', '2027-05-16', '2028-06-04']),
    on('whitMonday', ['2024-05-20', '2025-06-09', '2026-05-25', '2027-05-17', '2028-06-05']),
    every('christmasDay', '12-25'),
    every('secondChristmasDay', '12-26'),
  ),
};
