import type { Channel } from '../../tickets/facts';

/** Worst first. */
export const SERVICE_LEVELS = ['unacceptable', 'below-average', 'average', 'above-average', 'star'] as const;
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];

/** Channels that are held to the same expectations. */
export const LEVEL_GROUPS = ['email', 'social', 'live'] as const;
export type LevelGroup = (typeof LEVEL_GROUPS)[number];

export const CHANNELS_OF: Readonly<Record<LevelGroup, readonly Channel[]>> = {
  email: ['email', 'web', 'api', 'other'],
  social: ['social'],
  live: ['chat', 'messaging', 'sms', 'phone'],
};

/**
 * What a level asks for. `limit`: a duration (seconds) must stay below it, a score must reach it; missing where the source
 * gives no number. The lowest level asks for nothing.
 */
export interface LevelStep {
  readonly level: ServiceLevel;
  readonly limit?: number;
  /** The source's own words. */
  readonly says: string;
}

/** The expectations of one KPI in one group of channels, worst level first. */
export interface LevelScale {
  readonly kpi: string;
  /** Missing where one scale serves all channels. */
  readonly group?: LevelGroup;
  readonly steps: readonly LevelStep[];
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Who wrote the table. */
export const LEVELS_SOURCE = 'Gorgias, guide to customer-service levels';

/**
 * The source is prose with holes and overlaps; the limits are its numbers put in order. Between two of its numbers the
 * lower level holds: an answer by mail after 4 to 24 hours is average.
 */
export const defaultLevels: readonly LevelScale[] = [
  {
    kpi: 'M1',
    group: 'email',
    steps: [
      { level: 'unacceptable', says: 'several days' },
      { level: 'below-average', limit: 3 * DAY, says: 'over 1 day' },
      { level: 'average', limit: DAY, says: '12–24 h' },
      { level: 'above-average', limit: 4 * HOUR, says: 'under 4 h' },
      { level: 'star', limit: HOUR, says: 'under 1 h' },
    ],
  },
  {
    kpi: 'M1',
    group: 'social',
    steps: [
      { level: 'unacceptable', says: '' },
      { level: 'below-average', limit: 3 * DAY, says: 'over 1 day' },
      { level: 'average', limit: DAY, says: '10 min' },
      { level: 'above-average', limit: 4 * HOUR, says: 'under 4 h' },
      { level: 'star', limit: 15 * MINUTE, says: 'under 15 min' },
    ],
  },
  {
    kpi: 'M1',
    group: 'live',
    steps: [
      { level: 'unacceptable', says: 'over 1 h' },
      { level: 'below-average', limit: HOUR, says: '30–60 min' },
      { level: 'average', limit: 30 * MINUTE, says: '10 min' },
      { level: 'above-average', limit: 5 * MINUTE, says: 'under 5 min' },
      { level: 'star', limit: MINUTE, says: 'under 1 min' },
    ],
  },
  {
    kpi: 'M8',
    group: 'email',
    steps: [
      { level: 'unacceptable', says: 'up to two weeks' },
      { level: 'below-average', limit: 14 * DAY, says: '1 or more business days' },
      { level: 'average', limit: DAY, says: 'fairly fast (templates)' },
      { level: 'above-average', says: 'fast' },
      { level: 'star', says: 'very fast' },
    ],
  },
  {
    kpi: 'M8',
    group: 'live',
    steps: [
      { level: 'unacceptable', says: 'several hours' },
      { level: 'below-average', limit: 3 * HOUR, says: '' },
      { level: 'average', limit: HOUR, says: 'fairly fast (templates)' },
      { level: 'above-average', says: 'fast' },
      { level: 'star', says: 'very fast' },
    ],
  },
  {
    kpi: 'M18',
    steps: [
      { level: 'unacceptable', says: '' },
      { level: 'below-average', limit: 3, says: 'mostly 3 and up' },
      { level: 'average', limit: 4, says: 'steadily 4 and 5' },
      { level: 'above-average', limit: 4.8, says: 'mean 4.8 and more' },
      { level: 'star', limit: 4.95, says: 'steadily 5' },
    ],
  },
];
