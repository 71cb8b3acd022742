import type { LocalDate } from '../../time/schedule';
import { calendar, on, YEARS } from '../days';
import type { HolidayId, HolidayPreset, PresetDay } from '../preset';

/**
 * Up to here the dates are those of the decreed calendars (1405 checked to its month of Dey). What the moon decides after that is
 * computed for Iran and may move by a day. Single days closed by decree (heat, mourning) are not in it.
 */
const LAST_DECREED: LocalDate = '2027-01-20';

const moon = (id: HolidayId, ...dates: readonly LocalDate[]): PresetDay[] =>
  on(id, dates).map((day) => (day.on > LAST_DECREED ? { ...day, isExpected: true } : day));

/** Days of the solar year, which begins a day earlier in a Gregorian leap year. */
const sun = (id: HolidayId, leap: string, common: string): PresetDay[] =>
  on(
    id,
    YEARS.map((year) => `${year}-${year % 4 === 0 ? leap : common}`),
  );

export const iran: HolidayPreset = {
  id: 'IR',
  source: { name: 'مرکز تقویم مؤسسه ژئوفیزیک دانشگاه تهران؛ مصوب شورای فرهنگ عمومی', url: 'https://calendar.ut.ac.ir' },
  years: YEARS,
  days: calendar(
    sun('revolutionDay', '02-11', '02-11').map((day) => (day.on === '2025-02-11' ? { ...day, on: '2025-02-10' } : day)),
    on('oilDay', ['2024-03-19', '2025-03-19', '2026-03-20', '2027-03-20', '2028-03-19']),
    on('lastDayOfYear', ['2025-03-20']),
    sun('nowruz', '03-20', '03-21'),
    sun('nowruz', '03-21', '03-22'),
    sun('nowruz', '03-22', '03-23'),
    sun('nowruz', '03-23', '03-24'),
    sun('islamicRepublicDay', '03-31', '04-01'),
    sun('natureDay', '04-01', '04-02'),
    sun('khomeiniDeath', '06-03', '06-04'),
    sun('khordadUprising', '06-04', '06-05'),
    moon('aliBirth', '2024-01-25', '2025-01-14', '2026-01-03', '2026-12-23', '2027-12-12', '2028-12-01'),
    moon('mabath', '2024-02-08', '2025-01-28', '2026-01-17', '2027-01-06', '2027-12-26', '2028-12-15'),
    moon('mahdiBirth', '2024-02-25', '2025-02-14', '2026-02-04', '2027-01-24', '2028-01-12'),
    moon('aliMartyrdom', '2024-04-01', '2025-03-22', '2026-03-11', '2027-03-01', '2028-02-17'),
    moon('eidAlFitr', '2024-04-10', '2025-03-31', '2026-03-21', '2027-03-10', '2028-02-27'),
    moon('eidAlFitr', '2024-04-11', '2025-04-01', '2026-03-22', '2027-03-11', '2028-02-28'),
    moon('sadiqMartyrdom', '2024-05-04', '2025-04-24', '2026-04-14', '2027-04-03', '2028-03-22'),
    moon('eidAlAdha', '2024-06-17', '2025-06-06', '2026-05-27', '2027-05-17', '2028-05-05'),
    moon('ghadir', '2024-06-25', '2025-06-14', '2026-06-04', '2027-05-25', '2028-05-13'),
    moon('tasua', '2024-07-15', '2025-07-05', '2026-06-24', '2027-06-14', '2028-06-03'),
    moon('ashura', '2024-07-16', '2025-07-06', '2026-06-25', '2027-06-15', '2028-06-04'),
    moon('arbaeen', '2024-08-25', '2025-08-14', '2026-08-04', '2027-07-25', '2028-07-13'),
    moon('prophetDeath', '2024-09-02', '2025-08-22', '2026-08-12', '2027-08-02', '2028-07-21'),
    moon('rezaMartyrdom', '2024-09-04', '2025-08-24', '2026-08-13', '2027-08-03', '2028-07-23'),
    moon('askariMartyrdom', '2024-09-12', '2025-09-01', '2026-08-21', '2027-08-11', '2028-07-31'),
    moon('prophetBirth', '2024-09-21', '2025-09-10', '2026-08-30', '2027-08-20', '2028-08-09'),
    moon('fatimaMartyrdom', '2024-12-05', '2025-11-24', '2026-11-13', '2027-11-02', '2028-10-22'),
  ),
};
