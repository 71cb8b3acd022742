import type { LocalDate, WallTime } from '../time/schedule';

/** A free day of a country's official list. `on` with more than one name is one day on which several fall together. */
export interface PresetDay {
  readonly on: LocalDate;
  /** Keys of the names in the interface's words (`holiday.…`). */
  readonly ids: readonly HolidayId[];
  /** A half day: closed from this time to the end of the day. */
  readonly from?: WallTime;
  /** Not decreed yet, or waiting for the moon: it may move by a day. */
  readonly isExpected?: boolean;
}

/** The free days of a country over the years it is known for. */
export interface HolidayPreset {
  /** ISO 3166: `TR`; with a part of the country where the list is its own: `GB-EAW`. */
  readonly id: string;
  /** Who decides. Shown beside the days. */
  readonly source: { readonly name: string; readonly url: string };
  readonly years: readonly number[];
  /** By date; one entry per date. Weekly days of rest are not in it. */
  readonly days: readonly PresetDay[];
}

export const HOLIDAY_IDS = [
  'newYear',
  'labourDay',
  'christmasDay',
  'secondChristmasDay',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'substituteDay',
  'eidAlFitr',
  'eidAlFitrEve',
  'eidAlAdha',
  'eidAlAdhaEve',
  'sovereigntyDay',
  'youthDay',
  'democracyDay',
  'victoryDay',
  'republicDay',
  'republicDayEve',
  'nowruz',
  'lastDayOfYear',
  'islamicRepublicDay',
  'natureDay',
  'khomeiniDeath',
  'khordadUprising',
  'revolutionDay',
  'oilDay',
  'tasua',
  'ashura',
  'arbaeen',
  'prophetDeath',
  'rezaMartyrdom',
  'askariMartyrdom',
  'prophetBirth',
  'fatimaMartyrdom',
  'aliBirth',
  'mabath',
  'mahdiBirth',
  'aliMartyrdom',
  'sadiqMartyrdom',
  'ghadir',
  'unityDay',
  'boxingDay',
  'earlyMayHoliday',
  'springHoliday',
  'summerHoliday',
  'kingDay',
  'presidentsDay',
  'memorialDay',
  'juneteenth',
  'independenceDay',
  'laborDay',
  'columbusDay',
  'veteransDay',
  'thanksgiving',
  'victory1945',
  'nationalDayFrance',
  'assumption',
  'allSaints',
  'armistice',
  'kingsDay',
  'liberationDay',
] as const;
export type HolidayId = (typeof HOLIDAY_IDS)[number];
