import type { Settings } from '@/domain/settings/settings';
import { withoutSecrets } from '@/domain/settings/site-of';
import type { Instant } from '@/domain/time/instant';
import { saltText } from '../write/salt';
import { ARCHIVE_VERSION } from './header';
import { KEPT_TABLES } from './kept-tables';
import type { ReadableStore } from './readable-store';
import { SLICE, ticketSlices } from './ticket-slices';
import { type RowSlice, writeArchive } from './write-archive';

/** Writes everything Helpclock holds in this browser, slice by slice; protected when a passphrase is given. */
export function writeBackup(
  store: ReadableStore,
  settings: Settings,
  madeAt: Instant,
  passphrase?: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const header = {
    format: 'helpclock',
    version: ARCHIVE_VERSION,
    kind: 'backup',
    schema: store.schema,
    madeAt,
  } as const;
  return writeArchive(header, everything(store, settings), passphrase);
}

async function* everything(store: ReadableStore, settings: Settings): AsyncGenerator<RowSlice> {
  const salt = await saltText(store);
  if (salt !== undefined) yield { table: 'salt', rows: [salt] };
  yield { table: 'settings', rows: [withoutSecrets(settings)] };
  for await (const rows of ticketSlices(store)) yield { table: 'tickets', rows: rows.map(({ record }) => record) };
  for (const name of Object.keys(KEPT_TABLES)) {
    const table = store.table(name);
    if (table === undefined) continue;
    for (let after = 0; ; after += SLICE) {
      const rows: unknown[] = await table.offset(after).limit(SLICE).toArray();
      if (rows.length === 0) break;
      yield { table: name, rows };
    }
  }
}
