import * as v from 'valibot';
import { browser } from '#imports';
import type { Problem } from '@/domain/problem';
import { type Manageable, type Managed, UNMANAGED } from '@/domain/settings/managed';
import { validatePolicies } from '@/domain/sla/validate-policy';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { settingsMembers } from './schema';

const hosts = v.array(v.pipe(v.string(), v.regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/)));

const MEMBERS = [
  'schedules',
  'policies',
  'retentionDays',
  'keepsSubjects',
  'showsAgents',
] as const satisfies readonly (keyof Manageable)[];

/** @returns the value, or what is wrong with it */
function read<T>(name: string, schema: v.GenericSchema<unknown, T>, value: unknown, problems: string[]): T | undefined {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    problems.push(`${[name, v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`);
  }
  return undefined;
}

/**
 * Reads what an administrator rolled out. No browser's check of it is relied on: everything is checked here. A member that does not fit is not in force and is named in `problems`; the rest is.
 */
export function parseManaged(stored: unknown): Managed {
  if (typeof stored !== 'object' || stored === null) return UNMANAGED;
  const given = stored as Readonly<Record<string, unknown>>;
  const problems: string[] = [];
  const members: Record<string, unknown> = {};
  for (const name of MEMBERS) {
    if (given[name] === undefined) continue;
    const value = read<unknown>(name, settingsMembers[name], given[name], problems);
    if (value !== undefined) members[name] = value;
  }
  const allowedHosts =
    given.allowedHosts === undefined ? undefined : (read('allowedHosts', hosts, given.allowedHosts, problems) ?? []);
  const { settings, refused } = withoutUnsound(members as Manageable);
  return {
    settings,
    ...(allowedHosts ? { allowedHosts } : {}),
    problems: [...problems, ...refused.map(({ sentence }) => sentence)],
  };
}

/** Hours that never open and promises without hours are refused here as they are on the options page. */
function withoutUnsound({ schedules, policies, ...rest }: Manageable) {
  const scheduleProblems = schedules?.length === 0 ? [NO_SCHEDULE] : (schedules ?? []).flatMap(validateSchedule);
  const goodSchedules = scheduleProblems.length === 0 ? schedules : undefined;
  // Policies may lean on the user's own schedules only where none are managed: their ids cannot be known to an administrator.
  const policyProblems = policies ? validatePolicies(policies, goodSchedules ?? []) : [];
  const settings: Manageable = {
    ...rest,
    ...(goodSchedules ? { schedules: goodSchedules } : {}),
    ...(policies && policyProblems.length === 0 ? { policies } : {}),
  };
  return { settings, refused: [...scheduleProblems, ...policyProblems] };
}

const NO_SCHEDULE: Problem = { id: 'schedule.none', values: {}, sentence: 'There must be at least one schedule.' };

/** What an administrator rolled out; nothing where there is no administrator. */
export async function loadManaged(): Promise<Managed> {
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch {
    // Firefox refuses the question when no policy is installed; Chrome may in a browser that is not managed.
    return UNMANAGED;
  }
}

/** Calls back when the administrator changes something, until `signal` aborts. */
export function watchManaged(onChange: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
