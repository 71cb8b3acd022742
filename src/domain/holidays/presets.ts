import { englandAndWales } from './countries/england-and-wales';
import { france } from './countries/france';
import { germany } from './countries/germany';
import { iran } from './countries/iran';
import { netherlands } from './countries/netherlands';
import { turkiye } from './countries/turkiye';
import { unitedStates } from './countries/united-states';
import type { HolidayPreset } from './preset';

/** Official free days by country, to be taken over into a schedule and edited there. Checked against their sources; see `docs/clocks.md`. */
export const holidayPresets: readonly HolidayPreset[] = [
  turkiye,
  iran,
  germany,
  englandAndWales,
  unitedStates,
  france,
  netherlands,
];
