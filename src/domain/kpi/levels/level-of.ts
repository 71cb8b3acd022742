import { type LevelScale, type LevelStep, SERVICE_LEVELS, type ServiceLevel } from './levels';

/** The level a value reaches, and what the next one with a number asks for. */
export interface LevelReached {
  readonly level: ServiceLevel;
  /** The step reached, with the source's words. */
  readonly step: LevelStep;
  /** The next better level that has a number. Missing at the top. */
  readonly next?: LevelStep & { readonly limit: number };
}

const rank = ({ level }: LevelStep): number => SERVICE_LEVELS.indexOf(level);

/**
 * The service level of a value. A duration reaches a level when it lies below its limit (seconds), a score when it is at
 * least the limit. Levels without a number cannot be reached.
 * @param direction which way the KPI is good.
 */
export function levelOf(scale: LevelScale, value: number, direction: 'up' | 'down'): LevelReached | undefined {
  const reaches = (limit: number): boolean => (direction === 'down' ? value < limit : value >= limit);
  const steps = [...scale.steps].sort((a, b) => rank(a) - rank(b));
  const [lowest] = steps;
  if (lowest === undefined) return undefined;
  const step = steps.findLast(({ limit }) => limit !== undefined && reaches(limit)) ?? lowest;
  const next = steps.find(
    (candidate): candidate is LevelStep & { readonly limit: number } =>
      rank(candidate) > rank(step) && candidate.limit !== undefined,
  );
  return { level: step.level, step, ...(next === undefined ? {} : { next }) };
}

/** Limits must grow stricter with the level. Gives the levels that stand out of order. */
export function disorderOf({ steps }: LevelScale, direction: 'up' | 'down'): readonly ServiceLevel[] {
  const limits = [...steps].sort((a, b) => rank(a) - rank(b)).filter(({ limit }) => limit !== undefined);
  return limits.flatMap(({ level, limit = 0 }, i) => {
    const before = limits[i - 1]?.limit;
    if (before === undefined) return [];
    return (direction === 'down' ? limit < before : limit > before) ? [] : [level];
  });
}
