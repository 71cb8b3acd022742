import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createIngest } from '@/background/ingest/ingest';
import { saltedHash } from '@/background/privacy/salted-hash';
import { slicesAt } from '@/background/slices';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import { HelpclockDatabase, SCHEMA_VERSION } from '@/storage/database';
import { history } from '../demo/history';
import { observationsOf } from '../demo/observations';
import { demoSettings, demoSite } from '../demo/settings';
import { dumpOf } from './dump';
import { toPlain } from './plain';

/**
 * `npm run dump-store`, once for each release that changes the schema: keeps a store as this version writes it, for the tests of every
 * later version. An earlier version's dump is never written again.
 */
const MADE_AT = Date.UTC(2026, 10, 20, 12) as Instant;
const TICKETS = 40;

const settings: Settings = {
  ...defaultSettings('en', 'Europe/Berlin'),
  ...demoSettings('Europe/Berlin', MADE_AT),
  sites: [demoSite(MADE_AT)],
};
const db = new HelpclockDatabase();
const ingest = createIngest({
  db,
  clock: () => MADE_AT,
  settings: async () => settings,
  hash: saltedHash(db),
  slices: slicesAt,
  changed: () => undefined,
  parcels: {
    put: async () => undefined,
    open: async () => undefined,
    remove: async () => undefined,
    list: async () => [],
  },
});
const tickets = history(7, MADE_AT, 5000).slice(-TICKETS);
// Seen in the middle of their lives and again at the end, so that what was noticed between looks is stored, too.
for (const share of [0.5, 1]) {
  for (const ticket of tickets) {
    const until = ticket.steps[Math.floor((ticket.steps.length - 1) * share)]?.at ?? MADE_AT;
    await ingest(observationsOf({ ...ticket, steps: ticket.steps.filter(({ at }) => at <= until) }, until + 60_000));
  }
}
await db.alerts.put({
  id: 'alert',
  ref: (await db.tickets.toCollection().primaryKeys())[0] ?? '',
  announcedAt: MADE_AT,
});
const folder = new URL('../../tests/fixtures/stores/', import.meta.url);
mkdirSync(folder, { recursive: true });
const file = new URL(`schema-${SCHEMA_VERSION}.json.gz`, folder);
writeFileSync(file, gzipSync(JSON.stringify(await dumpOf(db, settings, MADE_AT), toPlain), { level: 9 }));
console.log(`Wrote tests/fixtures/stores/schema-${SCHEMA_VERSION}.json.gz.`);
