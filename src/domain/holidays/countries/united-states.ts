import { calendar, every, on, YEARS } from '../days';
import type { HolidayPreset } from '../preset';

/** Federal holidays. One on a Saturday is observed on the Friday before, one on a Sunday on the Monday after. */
export const unitedStates: HolidayPreset = {
  id: 'US',
  source: {
    name: 'U.S. Office of Personnel Management: federal holidays',
    url: 'https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/',
  },
  years: YEARS,
  days: calendar(
    every('newYear', '01-01'),
    on('kingDay', ['2024-01-15', '2025-01-20', '2026-01-19', '2027-01-18', '2028-01-17']),
    on('presidentsDay', ['2024-02-19', '2025-02-17', '2026-02-16', '2027-02-15', '2028-02-21']),
    on('memorialDay', ['2024-05-27', '2025-05-26', '2026-05-25', '2027-05-31', '2028-05-29']),
    every('juneteenth', '06-19'),
    every('independenceDay', '07-04'),
    on('laborDay', ['2024-09-02', '2025-09-01', '2026-09-07', '2027-09-06', '2028-09-04']),
    on('columbusDay', ['2024-10-14', '2025-10-13', '2026-10-12', '2027-10-11', '2028-10-09']),
    every('veteransDay', '11-11'),
    on('thanksgiving', ['2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25', '2028-11-23']),
    every('christmasDay', '12-25'),
    on('substituteDay', ['2026-07-03', '2027-06-18', '2027-07-05', '2027-12-24', '2027-12-31', '2028-11-10']),
  ),
};
