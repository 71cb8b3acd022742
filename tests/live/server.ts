import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const START_MS = 600_000;
const execute = promisify(execFile);

export interface Agent {
  readonly login: string;
  readonly first: string;
  readonly last: string;
  readonly password: string;
}

export interface SeedTicket {
  readonly subject: string;
  readonly body: string;
  readonly queue: string;
  readonly from: string;
  readonly events: readonly { readonly text?: string }[];
}

/** What a server was filled with. */
export interface Seed {
  readonly agents: readonly Agent[];
  readonly customers: readonly { readonly email: string; readonly first: string; readonly last: string }[];
  readonly tickets: readonly SeedTicket[];
}

/** A real helpdesk on loopback, freshly installed and seeded. */
export interface Server {
  readonly origin: string;
  /** Where it keeps its database and logs. */
  readonly folder: string;
  readonly seed: Seed;
  stop(): Promise<void>;
}

/** The folder of start scripts. */
export const scriptsFolder = (): string =>
  process.env.HELPCLOCK_LIVE ?? fileURLToPath(new URL('../../../shared/live', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

/**
 * Installs where needed, starts and seeds a product: `rt` or `redmine`.
 * @throws Error naming the script when it is missing or fails.
 */
export async function startServer(product: 'rt' | 'redmine'): Promise<Server> {
  const script = join(scriptsFolder(), `${product}.sh`);
  if (!existsSync(script)) throw new Error(`There is no ${script}: HELPCLOCK_LIVE names the folder of start scripts.`);
  const folder = await mkdtemp(join(tmpdir(), `helpclock-${product}-`));
  const port = await freePort();
  const env = { ...process.env, PORT: `${port}`, DIR: folder };
  await execute('bash', [script, 'start'], { env, timeout: START_MS });
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    seed: JSON.parse(readFileSync(join(scriptsFolder(), 'seed.json'), 'utf8')) as Seed,
    async stop() {
      await execute('bash', [script, 'stop'], { env });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
