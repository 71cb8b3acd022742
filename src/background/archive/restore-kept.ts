import { KEPT_TABLES } from '@/storage/archive/backup';
import type { RowSlice } from '@/storage/archive/write-archive';
import { parseSettings } from '@/storage/settings/parse-settings';
import { changeSettings } from '@/storage/settings/settings-store';
import { adoptSalt } from '@/storage/write/salt';
import type { Background } from '../background';

/** Merges a slice of a backup that holds no tickets. Each is safe to repeat. */
export async function restoreKept(background: Background, slice: RowSlice): Promise<void> {
  if (slice.table === 'settings') return restoreSettings(background, slice.rows[0]);
  if (slice.table === 'salt') return restoreSalt(background, slice.rows[0]);
  if ((KEPT_TABLES as readonly string[]).includes(slice.table)) await restoreRows(background, slice);
}

/**
 * An install without sites takes over the settings of the backup. One that is set up keeps its own and gains the sites it does
 * not have: whose hours and promises are right cannot be known here.
 */
async function restoreSettings({ settings }: Background, stored: unknown): Promise<void> {
  const own = await settings();
  const backup = parseSettings(stored, own).settings;
  if (own.sites.length === 0) {
    await changeSettings(backup);
    return;
  }
  const known = new Set(own.sites.map(({ site }) => site));
  const added = backup.sites.filter(({ site }) => !known.has(site));
  if (added.length > 0) await changeSettings({ sites: [...own.sites, ...added] });
}

/** Hashes go on matching when the salt is the same. A store with tickets has its own salt in them and keeps it. */
async function restoreSalt({ db }: Background, salt: unknown): Promise<void> {
  if (typeof salt !== 'string' || (await db.tickets.count()) > 0) return;
  await adoptSalt(
    db,
    Uint8Array.from(atob(salt), (char) => char.charCodeAt(0)),
  );
}

/** Rows this store does not have. One it has is at least as new: what was announced stays announced. */
async function restoreRows({ db }: Background, { table: name, rows }: RowSlice): Promise<void> {
  const table = db.tables.find((candidate) => candidate.name === name);
  const path = table?.schema.primKey.keyPath;
  if (table === undefined || typeof path !== 'string') return;
  await db.transaction('rw', table, async () => {
    const keyed = rows.filter((row) => typeof keyIn(row, path) === 'string');
    const known = await table.bulkGet(keyed.map((row) => keyIn(row, path)));
    await table.bulkAdd(keyed.filter((_, i) => known[i] === undefined));
  });
}

const keyIn = (row: unknown, path: string): unknown =>
  typeof row === 'object' && row !== null && Object.hasOwn(row, path)
    ? (row as Record<string, unknown>)[path]
    : undefined;
