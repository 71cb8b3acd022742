import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** The days free in all sixteen states; each state adds its own. */
export const germany: HolidayPreset = {
  id: 'DE',
  source: {
    name: 'Feiertagsgesetze der Länder (bundesweite Feiertage)',
    url: 'https://www.bmi.bund.de/DE/themen/verfassung/staatliche-symbole/nationale-feiertage/nationale-feiertage-node.html',
  },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    on('goodFriday', ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14']),
    on('easterMonday', ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17']),
    every('labourDay', '05-01'),
    on('ascensionDay', ['2024-05-09', '2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25']),
    on('whitMonday', ['2024-05-20', '2025-06-09', '2026-05-25', '2027-05-17', '2028-06-05']),
    every('unityDay', '10-03'),
    every('christmasDay', '12-25'),
    every('secondChristmasDay', '12-26'),
  ),
};
