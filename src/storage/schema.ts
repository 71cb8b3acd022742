/** What one schema version changed. */
export interface SchemaVersion {
  /** Tables that are new or have other indexes, in Dexie's notation; null deletes one. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** How a ticket's record of the version before becomes one of this version, where its shape changed. */
  readonly record?: (old: unknown) => unknown;
}

/**
 * Every version of the store, the first released one first. A version that was released never changes: what comes after it is a new
 * entry (`npm run dump-store` keeps a store of each for the tests).
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      tickets: 'ref, lastSeenAt',
      due: 'ref, site, nextAt, overFrom, riskFrom, [site+urgency], [site+holder+urgency], [site+holder+overFrom]',
      tallies: '[site+holder]',
      alerts: 'id, ref, announcedAt, waitingSince',
      snoozes: 'ref, until',
      health: 'id, site',
      backfills: 'site',
      segments: '[generation+group+partition+run]',
      tail: 'ref, version',
      ordinals: '[generation+first], *refs',
      series: 'id',
      focus: '[ref+on], ref, site',
      meta: 'key',
    },
  },
];

/**
 * Brings a ticket's record of an earlier schema to the newest one: what the store does when it is opened, and what is done to the
 * records of an older file.
 * @param schema the version the record is of
 */
export function migrateRecord(record: unknown, schema: number, versions = SCHEMA_VERSIONS): unknown {
  return versions.slice(schema).reduce((old, version) => version.record?.(old) ?? old, record);
}
