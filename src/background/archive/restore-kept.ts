import type { Settings, SiteSettings } from '@/domain/settings/settings';
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
  if (own.sites.length === 0) return takeOver(backup);
  const known = new Set(own.sites.map(({ site }) => site));
  const added = backup.sites.filter(({ site }) => !known.has(site));
  await addSites(own.sites, added);
}

/**
 * Settings of another browser: what is not allowed or not sound here is left out and the rest taken. Sites last: they say that the settings
 * were taken over.
 */
async function takeOver({ version: _, sites, ...members }: Settings): Promise<void> {
  const { problems } = await changeSettings(members);
  if (problems.length > 0) {
    // Promises, hours and quiet hours name one another.
    const { schedules, policies, alerts, ...others } = members;
    await changeSettings({ schedules, policies, alerts });
    for (const [name, value] of Object.entries(others)) await changeSettings({ [name]: value });
  }
  await addSites([], sites);
}

/** One by one, for one that is not allowed here must not cost the others. */
async function addSites(own: readonly SiteSettings[], added: readonly SiteSettings[]): Promise<void> {
  let sites = own;
  for (const site of added) {
    const { problems } = await changeSettings({ sites: [...sites, site] });
    if (problems.length === 0) sites = [...sites, site];
  }
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
