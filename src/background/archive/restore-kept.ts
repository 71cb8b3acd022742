import { isKeptTable, type KeptTable, parseKept } from '@/storage/archive/kept-tables';
import type { RowSlice } from '@/storage/archive/write-archive';
import { parseSettings } from '@/storage/settings/parse-settings';
import { changeSettings } from '@/storage/settings/settings-store';
import type { Background } from '../background';

/** Merges a slice of a backup that holds no tickets. Each is safe to repeat. */
export async function restoreKept(background: Background, slice: RowSlice): Promise<void> {
  if (slice.table === 'settings') return restoreSettings(background, slice.rows[0]);
  if (isKeptTable(slice.table)) await restoreRows(background, slice.table, slice.rows);
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

/** Rows this store does not have. One it has is at least as new: what was announced stays announced. */
async function restoreRows({ db }: Background, name: KeptTable, rows: readonly unknown[]): Promise<void> {
  const table = db.table<object, string>(name);
  const path = table.schema.primKey.keyPath as string;
  const keyOf = (row: object): string => (row as Record<string, string>)[path] ?? '';
  await db.transaction('rw', table, async () => {
    const parsed = rows.flatMap((row) => parseKept(name, row) ?? []);
    const known = await table.bulkGet(parsed.map(keyOf));
    await table.bulkAdd(parsed.filter((_, i) => known[i] === undefined));
  });
}
