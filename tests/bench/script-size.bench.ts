import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Bench, Measure } from './bench';

const OUTPUT = new URL('../../.output/chrome-mv3/', import.meta.url);

/** Kilobytes as shipped, and as a network would carry them. */
function sizeOf(file: string): { readonly minified: number; readonly gzipped: number } {
  const bytes = readFileSync(new URL(file, OUTPUT));
  return { minified: bytes.length / 1000, gzipped: gzipSync(bytes, { level: 9 }).length / 1000 };
}

function measures(what: string, files: readonly string[]): readonly Measure[] {
  const sizes = files.map(sizeOf);
  const sum = (of: 'minified' | 'gzipped') => sizes.reduce((total, size) => total + size[of], 0);
  return [
    { what: `${what}, minified`, value: sum('minified'), unit: 'kB' },
    { what: `${what}, gzipped`, value: sum('gzipped'), unit: 'kB' },
  ];
}

export default {
  title: 'Size of what runs in a page',
  says: 'A page of an enabled site loads the page script and the adapter of its own helpdesk, no other; from the production build.',
  needs: ['production'],
  async run() {
    const page = 'content-scripts/page.js';
    const adapters = readdirSync(OUTPUT).filter((file) => /^helpdesk-.*\.js$/.test(file));
    return [
      ...measures('page script', [page]),
      ...adapters.flatMap((file) => measures(file.replace(/^helpdesk-|\.js$/g, ''), [file])),
    ];
  },
} satisfies Bench;
