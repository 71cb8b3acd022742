import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WxtViteConfig } from 'wxt';
import type { Licence } from '../../src/ui/options/about/licences';

type Plugin = Exclude<NonNullable<NonNullable<WxtViteConfig['plugins']>[number]>, false | Promise<unknown> | unknown[]>;

/** Where the options page finds what the build wrote; see `src/ui/options/about`. */
const FILE = 'licences.json';

/** The folder of the package a module is from; undefined for our own modules and those that a bundler makes up. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(path)?.[0];
}

const isLicenceFile = (name: string): boolean => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name);

/**
 * A package's name, version and terms, from what it ships.
 * @throws Error when it names no licence: then it must not be bundled unseen.
 */
export function licenceOf(folder: string): Licence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const { name, version, license, repository } = manifest;
  if (typeof name !== 'string' || typeof version !== 'string') throw new Error(`${folder} is no package.`);
  if (typeof license !== 'string')
    throw new Error(`${name} says no licence in its package.json; look before it is bundled.`);
  const file = readdirSync(folder).find(isLicenceFile);
  const text = file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const source = sourceOf(repository);
  return { name, version, licence: license, ...(source ? { source } : {}), ...(text ? { text } : {}) };
}

/** The address of the source, whichever way a package writes it: some licences want to be told where it is. */
function sourceOf(repository: unknown): string | undefined {
  const url =
    typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : repository;
  if (typeof url !== 'string') return undefined;
  if (/^(?:github:)?[\w.-]+\/[\w.-]+$/.test(url)) return `https://github.com/${url.replace(/^github:/, '')}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^git:|^ssh:\/\/git@/, 'https://')
    .replace(/^https:\/\/\/\//, 'https://')
    .replace(/\.git$/, '');
}

/** Gathers, over all bundles of one build, the packages of which code went into them; then writes their licences beside them. */
export function licenceCollector() {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'helpclock:licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
  return {
    plugin,
    write(outDir: string): void {
      const licences = [...folders].map(licenceOf).sort((a, b) => a.name.localeCompare(b.name));
      writeFileSync(join(outDir, FILE), `${JSON.stringify(licences)}\n`);
    },
  };
}
