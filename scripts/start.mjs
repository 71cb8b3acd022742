import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/**
 * `npm start`: the demo helpdesk. `npm start -- --site URL`: the user's own. `--headless`: the tour, though there is a display.
 * `npm run pictures` (`--docs`): the pictures of README.md.
 */
const wishes = process.argv.slice(2);

try {
  await ensureDependencies();
  const browser = await ensureBrowser();
  console.log('Building the extension …');
  const build = wishes.includes('--site') ? ['build'] : ['build', '--mode', 'e2e'];
  if ((await run('wxt', build, { quiet: true })) !== 0) {
    throw new Error(`The extension could not be built; \`npx wxt ${build.join(' ')}\` says why.`);
  }
  // Types are stripped by the project's own Node, which is newer than the one npm may run on.
  const setup = join(root, 'scripts', 'setup', 'typescript.mjs');
  const start = join(root, 'scripts', 'demo', 'start.ts');
  process.exitCode = await run('node', ['--no-warnings', '--import', setup, start, ...wishes], {
    env: { HELPCLOCK_BROWSER: browser },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
