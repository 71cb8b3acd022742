import type { Settings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import { type HelpclockDatabase, SCHEMA_VERSION } from '../database';
import { ARCHIVE_VERSION } from './header';
import { SLICE, ticketSlices } from './ticket-slices';
import { type RowSlice, writeArchive } from './write-archive';

/** Tables kept as they are, besides tickets. What is derived from tickets is left out: it is computed again. */
export const KEPT_TABLES = ['alerts', 'health', 'surveys', 'measures'] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/** Writes everything Helpclock holds in this browser, slice by slice; protected when a passphrase is given. */
export function writeBackup(
  db: HelpclockDatabase,
  settings: Settings,
  madeAt: Instant,
  passphrase?: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const header = {
    format: 'helpclock',
    version: ARCHIVE_VERSION,
    kind: 'backup',
    schema: SCHEMA_VERSION,
    madeAt,
  } as const;
  return writeArchive(header, everything(db, settings), passphrase);
}

async function* everything(db: HelpclockDatabase, settings: Settings): AsyncGenerator<RowSlice> {
  const salt = (await db.meta.get('salt'))?.value;
  if (salt instanceof Uint8Array) yield { table: 'salt', rows: [btoa(String.fromCharCode(...salt))] };
  yield { table: 'settings', rows: [settings] };
  for await (const rows of ticketSlices(db)) yield { table: 'tickets', rows: rows.map(({ record }) => record) };
  for (const table of db.tables.filter(({ name }) => (KEPT_TABLES as readonly string[]).includes(name))) {
    for (let after = 0; ; after += SLICE) {
      const rows: unknown[] = await table.offset(after).limit(SLICE).toArray();
      if (rows.length === 0) break;
      yield { table: table.name, rows };
    }
  }
}
