import { defaultDefinitions, type KpiDefinitions } from './definitions';
import type { Goal } from './goals/goal';
import { defaultLevels, type LevelScale } from './levels/levels';
import { defaultVariance, type VarianceSettings } from './variance/variance-settings';

/** What the user decides about KPIs. */
export interface KpiSettings {
  readonly definitions: KpiDefinitions;
  /** Ids of the definitions of others that are in force; see `presets`. */
  readonly presets: readonly string[];
  /** Which of the two times of every duration leads. */
  readonly hours: 'calendar' | 'business';
  readonly levels: readonly LevelScale[];
  readonly goals: readonly Goal[];
  readonly variance: VarianceSettings;
}

export const defaultKpiSettings: KpiSettings = {
  definitions: defaultDefinitions,
  presets: [],
  hours: 'calendar',
  levels: defaultLevels,
  goals: [],
  variance: defaultVariance,
};
