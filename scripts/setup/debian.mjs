import { thisMachine } from './machine.mjs';

/**
 * Installs Debian packages, without asking anyone.
 * @returns {Promise<'installed' | 'no-debian' | 'no-root' | 'failed'>}
 */
export async function installPackages(names, { exists, isRoot, run, say } = thisMachine) {
  if (!exists('/usr/bin/apt-get')) return 'no-debian';
  if (!isRoot) return 'no-root';
  say(`Installing the Debian packages ${names.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...args], { env, quiet: true });
  const install = () => apt('install', '-y', '--no-install-recommends', ...names);
  if ((await install()) === 0) return 'installed';
  await apt('update');
  return (await install()) === 0 ? 'installed' : 'failed';
}

/** Where programs of these names are on the PATH, in the order of the names. */
export function allOnPath(names, { env, platform, exists } = thisMachine) {
  const folders = (env.PATH ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`).find((file) => exists(file)) ?? []);
}

/** Where the first of these programs is on the PATH; undefined where none is. */
export const onPath = (names, machine = thisMachine) => allOnPath(names, machine)[0];
