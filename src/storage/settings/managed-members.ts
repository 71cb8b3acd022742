import * as v from 'valibot';
import { MOST_PACKS, settingsMembers } from './schema';

/** `desk.example.com`, `*.example.com`, `desk.example.com:8443`. */
export const HOST_PATTERN = /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/;

const { schedules, policies, retentionDays, keepsSubjects, showsAgents } = settingsMembers;

/**
 * Every key an administrator may set, and its shape: what `parseManaged` reads and what `npm run document:managed` writes into the schema
 * that the browser is told of. `packs` are texts of pack files, which an administrator can paste as they are; the other keys besides
 * `allowedHosts` are members of the settings.
 */
export const managedMembers = {
  allowedHosts: v.array(v.pipe(v.string(), v.regex(HOST_PATTERN))),
  schedules,
  policies,
  retentionDays,
  keepsSubjects,
  showsAgents,
  packs: v.pipe(v.array(v.string()), v.maxLength(MOST_PACKS)),
} satisfies Readonly<Record<string, v.GenericSchema>>;
