import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Display {
  /** Value of DISPLAY for what is to be shown on it. */
  readonly name: string;
  /** Presses keys in whatever has the focus there. */
  press(...keys: readonly string[]): void;
  close(): void;
}

const isFree = (number: number) => !existsSync(`/tmp/.X${number}-lock`) && !existsSync(`/tmp/.X11-unix/X${number}`);

/** Starts a screen nobody sees (Xvfb), for what headless browsers leave out: the permission prompt. */
export async function startDisplay(): Promise<Display> {
  const number = Array.from({ length: 100 }, (_, index) => 90 + index).find(isFree);
  if (number === undefined) throw new Error('No free display number between 90 and 189.');
  const name = `:${number}`;
  const server = spawn('Xvfb', [name, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    const look = setInterval(() => {
      if (!existsSync(`/tmp/.X11-unix/X${number}`)) return;
      clearInterval(look);
      resolve();
    }, 50);
  });
  return {
    name,
    press: (...keys) => {
      execFileSync('xdotool', ['key', '--delay', '150', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    close: () => void server.kill(),
  };
}
