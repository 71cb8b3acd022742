import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Whether Debian packages can be installed without asking anyone. */
export const canInstallPackages = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Installs Debian packages; false when that failed or cannot be done here. */
export async function installPackages(...names) {
  if (!canInstallPackages()) return false;
  console.log(`Installing the Debian packages ${names.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...args], { env, quiet: true });
  const install = () => apt('install', '-y', '--no-install-recommends', ...names);
  if ((await install()) === 0) return true;
  await apt('update');
  return (await install()) === 0;
}

/** Where a program of one of these names is on the PATH. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  for (const name of names) {
    const found = folders.map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
    if (found) return found;
  }
  return undefined;
}
