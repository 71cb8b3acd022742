import { managedMembers } from '@/storage/settings/managed-members';
import { type JsonSchema, jsonSchemaOf } from './json-schema';

/** What each key is for, in the words an administrator reads in a policy editor. */
const DESCRIPTIONS = {
  allowedHosts:
    'Hosts Helpclock may be enabled on: desk.example.com, *.example.com (with example.com itself), desk.example.com:8443. Without this key, any host.',
  schedules: 'Working hours with breaks and holidays. Users see them and cannot change them.',
  policies:
    'Promises in the order they are asked in. Without schedules here they keep to the first schedule of each user.',
  retentionDays: 'Days a ticket is kept after it was last seen.',
  keepsSubjects: 'Whether subjects of tickets are stored. Off also erases the stored ones.',
  packs: 'Site packs: the text of each pack file, as exported on the options page.',
  showsAgents: 'Whether figures are shown by agent. Off: teams and oneself only.',
} as const satisfies Record<keyof typeof managedMembers, string>;

/** The schema of managed storage that the browser is told of: what `parseManaged` reads, key by key. */
export const managedSchema = (): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(managedMembers).map(([name, member]) => [
      name,
      { description: DESCRIPTIONS[name as keyof typeof managedMembers], ...jsonSchemaOf(member) },
    ]),
  ),
});
