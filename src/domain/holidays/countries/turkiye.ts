import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** Half days begin at 13:00 by law. Days added by decree to join a bayram with a weekend are for public servants only. */
const NOON = '13:00';

export const turkiye: HolidayPreset = {
  id: 'TR',
  source: {
    name: '2429 sayılı Ulusal Bayram ve Genel Tatiller Hakkında Kanun; Diyanet İşleri Başkanlığı dini günler takvimi',
    url: 'https://www.mevzuat.gov.tr/MevzuatMetin/1.5.2429.pdf',
  },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    every('sovereigntyDay', '04-23'),
    every('labourDay', '05-01'),
    every('youthDay', '05-19'),
    every('democracyDay', '07-15'),
    every('victoryDay', '08-30'),
    every('republicDayEve', '10-28', NOON),
    every('republicDay', '10-29'),
    on('eidAlFitrEve', ['2024-04-09', '2025-03-29', '2026-03-19', '2027-03-08', '2028-02-25'], NOON),
    on('eidAlFitr', ['2024-04-10', '2024-04-11', '2024-04-12']),
    on('eidAlFitr', ['2025-03-30', '2025-03-31', '2025-04-01']),
    on('eidAlFitr', ['2026-03-20', '2026-03-21', '2026-03-22']),
    on('eidAlFitr', ['2027-03-09', '2027-03-10', '2027-03-11']),
    on('eidAlFitr', ['2028-02-26', '2028-02-27', '2028-02-28']),
    on('eidAlAdhaEve', ['2024-06-15', '2025-06-05', '2026-05-26', '2027-05-15', '2028-05-04'], NOON),
    on('eidAlAdha', ['2024-06-16', '2024-06-17', '2024-06-18', '2024-06-19']),
    on('eidAlAdha', ['2025-06-06', '2025-06-07', '2025-06-08', '2025-06-09']),
    on('eidAlAdha', ['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']),
    on('eidAlAdha', ['2027-05-16', '2027-05-17', '2027-05-18', '2027-05-19']),
    on('eidAlAdha', ['2028-05-05', '2028-05-06', '2028-05-07', '2028-05-08']),
  ),
};
