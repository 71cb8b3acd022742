import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** Alsace and Moselle have two days more. */
export const france: HolidayPreset = {
  id: 'FR',
  source: {
    name: 'Code du travail, article L3133-1',
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000033020964',
  },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    on('easterMonday', ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17']),
    every('labourDay', '05-01'),
    every('victory1945', '05-08'),
    on('ascensionDay', ['2024-05-09', '2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25']),
    on('whitMonday', ['2024-05-20', '2025-06-09', '2026-05-25', '2027-05-17', '2028-06-05']),
    every('nationalDayFrance', '07-14'),
    every('assumption', '08-15'),
    every('allSaints', '11-01'),
    every('armistice', '11-11'),
    every('christmasDay', '12-25'),
  ),
};
