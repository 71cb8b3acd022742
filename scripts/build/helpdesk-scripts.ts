import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrypointInfo } from 'wxt';

/** `request-tracker` → `requestTracker`: what a helpdesk's folder exports. */
export const exportName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Folders that are no adapter: what adapters share, and what makes one of a site pack. */
const OTHERS = ['kit', 'pack'];

/** The folders under `src/helpdesks` that hold an adapter. */
export const helpdeskIds = (src: string): readonly string[] =>
  readdirSync(join(src, 'helpdesks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OTHERS.includes(entry.name))
    .map((entry) => entry.name)
    .sort();

/**
 * One script for each helpdesk, `helpdesk-<id>.js`, made from its folder: a page loads only the adapter of the product it shows, so the
 * content script stays small however many there are.
 */
export function addHelpdeskScripts(src: string, generated: string, infos: EntrypointInfo[]): void {
  const folder = join(generated, 'helpdesks');
  mkdirSync(folder, { recursive: true });
  for (const id of helpdeskIds(src)) {
    const inputPath = join(folder, `helpdesk-${id}.ts`);
    const source = `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ${exportName(id)} } from '@/helpdesks/${id}';
import { offer } from '@/page/offer';

export default defineUnlistedScript(() => offer(${exportName(id)}));
`;
    writeFileSync(inputPath, source);
    infos.push({ name: `helpdesk-${id}`, inputPath, type: 'unlisted-script' });
  }
}
