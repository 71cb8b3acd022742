import * as v from 'valibot';
import { browser } from '#imports';
import type { Problem } from '@/domain/problem';
import { type Manageable, type Managed, UNMANAGED } from '@/domain/settings/managed';
import { validatePolicies } from '@/domain/sla/validate-policy';
import { validateSchedules } from '@/domain/time/validate-schedules';
import { parsePackText } from '../packs/parse-pack';
import { managedMembers } from './managed-members';

/** @returns the value, or what is wrong with it */
function read<T>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  problems: Problem[],
): T | undefined {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    const where = `${[name, v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`;
    problems.push({ id: 'managed.shape', values: { where }, sentence: where });
  }
  return undefined;
}

/**
 * Reads what an administrator rolled out. No browser's check of it is relied on: everything is checked here. A member that does not fit
 * is not in force and is named in `problems`, as is one there is no meaning for; the rest is. Hosts that cannot be read allow none.
 */
export function parseManaged(stored: unknown): Managed {
  if (typeof stored !== 'object' || stored === null) return UNMANAGED;
  const given = stored as Readonly<Record<string, unknown>>;
  const problems: Problem[] = [];
  const members: Record<string, unknown> = {};
  const known: Readonly<Record<string, v.GenericSchema>> = managedMembers;
  for (const [name, value] of Object.entries(given)) {
    const schema = known[name];
    if (schema === undefined) problems.push(noSuchSetting(name));
    else if (value !== undefined) members[name] = read<unknown>(name, schema, value, problems);
  }
  const { allowedHosts, packs, ...rest } = members;
  const taught = readPacks((packs as readonly string[] | undefined) ?? [], problems);
  const { settings, refused } = withoutUnsound(
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Manageable,
  );
  return {
    settings,
    ...('allowedHosts' in members ? { allowedHosts: (allowedHosts as readonly string[] | undefined) ?? [] } : {}),
    ...taught,
    problems: [...problems, ...refused],
  };
}

/** The packs that can be read; what is wrong with the others goes to `problems`. */
function readPacks(texts: readonly string[], problems: Problem[]): Pick<Managed, 'packs'> {
  const packs = texts.flatMap((text) => {
    const parsed = parsePackText(text);
    if ('pack' in parsed) return [parsed.pack];
    problems.push(parsed.problem);
    return [];
  });
  return packs.length > 0 ? { packs } : {};
}

const noSuchSetting = (key: string): Problem => ({
  id: 'managed.unknown',
  values: { key },
  sentence: `There is no setting "${key}".`,
});

/** Hours that never open and promises without hours are refused here as they are on the options page. */
function withoutUnsound({ schedules, policies, ...rest }: Manageable) {
  const scheduleProblems = schedules ? validateSchedules(schedules) : [];
  const goodSchedules = scheduleProblems.length === 0 ? schedules : undefined;
  // Where no schedules are managed the promises keep to the user's first one, whose id an administrator cannot know.
  const policyProblems = validatePolicies(policies ?? [], goodSchedules ?? []).filter(
    ({ id }) => goodSchedules !== undefined || id !== 'policy.schedule-unknown',
  );
  const settings: Manageable = {
    ...rest,
    ...(goodSchedules ? { schedules: goodSchedules } : {}),
    ...(policies && policyProblems.length === 0 ? { policies } : {}),
  };
  return { settings, refused: [...scheduleProblems, ...policyProblems] };
}

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
