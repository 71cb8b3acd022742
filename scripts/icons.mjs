import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Draws `assets/mark.svg` at the sizes a toolbar, an extensions page and a store ask for. */
const SIZES = [16, 32, 48, 96, 128];

const root = new URL('../assets/', import.meta.url);
const svg = readFileSync(new URL('mark.svg', root), 'utf8');
mkdirSync(new URL('icon/', root), { recursive: true });
for (const size of SIZES) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(new URL(`icon/${size}.png`, root), png);
}
console.log(`assets/icon: ${SIZES.map((size) => `${size}.png`).join(' ')}`);
