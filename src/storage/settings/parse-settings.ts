import * as v from 'valibot';
import type { Settings } from '@/domain/settings/settings';
import { migrateSettings } from './migrations';
import { settingsMembers } from './schema';

export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export interface ParsedSettings {
  readonly settings: Settings;
  /** Members that could not be understood and stand at their default (or as before), with what is wrong. */
  readonly problems: readonly string[];
}

/**
 * Lays a stored or received document over settings that are known to be right. Older documents are migrated first; members
 * that do not fit are left as they were in `base` and named in `problems`; unknown members are dropped.
 */
export function parseSettings(stored: unknown, base: Settings): ParsedSettings {
  const document = migrateSettings(stored);
  const problems: string[] = [];
  const members: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsMembers)) {
    if (!Object.hasOwn(document, name)) continue;
    const parsed = v.safeParse<v.GenericSchema>(schema, document[name]);
    if (parsed.success) members[name] = parsed.output;
    else
      problems.push(
        ...parsed.issues.map((issue) => `${[name, v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`),
      );
  }
  return { settings: { ...base, ...(members as SettingsChange), version: 1 }, problems };
}
