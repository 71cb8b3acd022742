import { execFileSync } from 'node:child_process';
import { arch, cpus, platform, totalmem } from 'node:os';

function browserVersion(): string | undefined {
  const path = process.env['HELPCLOCK_BROWSER'];
  if (!path || platform() === 'win32') return undefined;
  const told = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /^[\w ]*?\w+ \d+/.exec(told)?.[0];
}

/** What a number depends on, without anything that tells one machine from another. */
export const machine = (): string =>
  [
    `${cpus().length} cores`,
    `${Math.round(totalmem() / 1024 ** 3)} GB of memory`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
    browserVersion(),
  ]
    .filter(Boolean)
    .join(', ');
