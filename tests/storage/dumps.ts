import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { StoreDump } from '../../scripts/dump-store/dump';
import { fromPlain } from '../../scripts/dump-store/plain';

const FOLDER = new URL('../fixtures/stores/', import.meta.url);

/** The dumped stores by the version of the schema that wrote them. */
export const dumpedStores = (): readonly (readonly [string, StoreDump])[] =>
  readdirSync(FOLDER)
    .flatMap((file) => /^schema-(\d+)\.json\.gz$/.exec(file) ?? [])
    .filter((part) => /^\d+$/.test(part))
    .map((version) => {
      const text = gunzipSync(readFileSync(new URL(`schema-${version}.json.gz`, FOLDER))).toString();
      return [version, JSON.parse(text, fromPlain) as StoreDump] as const;
    });

/** Makes a store with the browser's own means, exactly as the dump says: nothing of the present schema is used. */
export const plant = (name: string, { nativeVersion, stores }: StoreDump): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, nativeVersion);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const { name: table, keyPath, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(table, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const row of rows) store.put(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
