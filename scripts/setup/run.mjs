import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/** The environment of every tool we start: the project's own Node and tools come first on the PATH. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

/**
 * Runs a command in the repository's root and shows its output.
 * @returns {Promise<number>} the exit code; 1 when the command could not be started or was ended by a signal or by `limitMs`.
 */
export function run(command, args, { env = {}, limitMs, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnv(env),
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      shell: process.platform === 'win32',
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
