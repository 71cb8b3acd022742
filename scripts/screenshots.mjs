import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** `npm run screenshots [-- --lang fa --theme dark --only panel]`: every surface in every state, theme and language, into `screenshots/`. */
try {
  await ensureDependencies();
  const browser = await ensureBrowser();
  if ((await run('wxt', ['build', '--mode', 'e2e'], { quiet: true })) !== 0) {
    throw new Error('The extension could not be built; `npx wxt build --mode e2e` says why.');
  }
  const setup = join(root, 'scripts', 'setup', 'typescript.mjs');
  const main = join(root, 'scripts', 'screenshots', 'main.ts');
  process.exitCode = await run('node', ['--no-warnings', '--import', setup, main, ...process.argv.slice(2)], {
    env: { HELPCLOCK_BROWSER: browser },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
