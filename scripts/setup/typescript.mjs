import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** Lets plain Node run the project's TypeScript: `@/…` and imports without an ending, as the bundler resolves them. */
const source = pathToFileURL(`${root}src/`).href;

const isProjects = (parent) => parent?.startsWith('file:') && !parent.includes('/node_modules/');

function resolveSource(specifier, parent) {
  const base = specifier.startsWith('@/') ? new URL(specifier.slice(2), source) : new URL(specifier, parent);
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((href) => existsSync(fileURLToPath(href)));
}

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('@/') || (specifier.startsWith('.') && isProjects(context.parentURL));
    const found = isOurs ? resolveSource(specifier, context.parentURL) : undefined;
    return next(found ?? specifier, context);
  },
});
