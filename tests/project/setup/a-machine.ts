import type { Machine } from '../../../scripts/setup/machine.mjs';

export interface Kind {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly nodeVersion?: string;
  readonly isRoot?: boolean;
  /** Files there are. */
  readonly files?: readonly string[];
  /** Programs among them that do not start. */
  readonly broken?: readonly string[];
  /** What a command does, by the start of its line: the files it brings, or that it fails. */
  readonly commands?: Readonly<Record<string, readonly string[] | 'fails'>>;
}

export const APT = '/usr/bin/apt-get';
export const DOWNLOAD = '/var/cache/ms-playwright/chromium/chrome';

/** A machine with what is said of it and nothing else, and a record of what was done to it. */
export function aMachine(kind: Kind) {
  const files = new Set(kind.files);
  const ran: string[] = [];
  const said: string[] = [];
  const exists = (path: string): boolean => files.has(path);
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...kind.env },
    platform: kind.platform ?? 'linux',
    nodeVersion: kind.nodeVersion ?? '20.11.0',
    isRoot: kind.isRoot ?? false,
    exists,
    say: (sentence) => said.push(sentence),
    playwrightPath: async () => DOWNLOAD,
    async run(command, args) {
      const line = [command, ...args].join(' ');
      if (args[0] === '--version') return exists(command) && !kind.broken?.includes(command) ? 0 : 1;
      ran.push(line);
      const known = Object.entries(kind.commands ?? {}).find(([start]) =>
        line.replace(/ -\S+( DPkg\S+)?/g, '').startsWith(start),
      );
      if (!known || known[1] === 'fails') return 1;
      for (const file of known[1]) files.add(file);
      return 0;
    },
  };
  return { machine, ran, said };
}
