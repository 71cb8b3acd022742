import * as v from 'valibot';
import { settingsMembers } from './schema';

/** `desk.example.com`, `*.example.com`, `desk.example.com:8443`. */
export const HOST_PATTERN = /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/;

const { schedules, policies, retentionDays, keepsSubjects, showsAgents } = settingsMembers;

/**
 * Every key an administrator may set, and its shape: what `parseManaged` reads and what `npm run document:managed` writes into the schema
 * that the browser is told of. The keys besides `allowedHosts` are members of the settings.
 */
export const managedMembers = {
  allowedHosts: v.array(v.pipe(v.string(), v.regex(HOST_PATTERN))),
  schedules,
  policies,
  retentionDays,
  keepsSubjects,
  showsAgents,
} satisfies Readonly<Record<string, v.GenericSchema>>;
