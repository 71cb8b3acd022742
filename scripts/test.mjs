import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { builds, checks, slowSuites, smoke, zones } from './suites/list.mjs';
import { runSuites } from './suites/run-suites.mjs';

/** `checks`: lint, layers, types, units. `all` (npm test): these and a smoke test in a browser. `slow`: what CI runs after. `zones`: the domain under four process time zones. */
const which = process.argv[2] ?? 'all';

try {
  await ensureDependencies();
  if (which !== 'slow') rmSync(join(root, 'test-results', 'counts'), { recursive: true, force: true });
  const browser = which === 'checks' || which === 'zones' ? undefined : await ensureBrowser();
  const suites = {
    checks: () => checks(),
    all: () => [...checks(), ...builds(), ...smoke(browser)],
    zones: () => zones(),
    slow: () => slowSuites(browser),
  }[which];
  if (!suites) throw new Error(`Unknown set of tests: ${which}; say checks, all, zones or slow.`);
  process.exitCode = (await runSuites(await suites())) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
