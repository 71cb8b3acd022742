import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

const resultFile = (name) => {
  const folder = join(root, 'test-results', 'json');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  return file;
};

/** What a runner wrote; a runner that fell over before it wrote anything, or failed without a failed test, counts as one failure. */
function readCount(file, code, count) {
  try {
    const { passed, failed, flaky = 0 } = count(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, flaky };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Commands in a row that either hold or do not; counts as one. */
export const check = (name, ...commands) => ({
  name,
  async run() {
    for (const [command, ...args] of commands) {
      if ((await run(command, args)) !== 0) return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  },
});

export const vitest = (name, args = [], env = {}) => ({
  name,
  async run() {
    const file = resultFile(name);
    const reporters = ['--reporter=default', '--silent=passed-only', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run('vitest', ['run', ...reporters, ...args], { env });
    return readCount(file, code, (told) => ({ passed: told.numPassedTests, failed: told.numFailedTests }));
  },
});

export const playwright = (name, args = [], env = {}) => ({
  name,
  async run() {
    const file = resultFile(name);
    const code = await run('playwright', ['test', '--reporter=list,json', ...args], {
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
    });
    return readCount(file, code, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      flaky: stats.flaky,
    }));
  },
});
