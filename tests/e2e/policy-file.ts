import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extensionFolder } from './launch';

/** Where Chromium looks for an administrator's word on Linux. */
const POLICIES = '/etc/chromium/policies/managed';

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return dirname(folder) !== folder && dirname(folder) !== '/' && isWritable(dirname(folder));
  }
};

/** Whether this machine lets a test say an administrator's word. */
export const canManage = process.platform === 'linux' && isWritable(POLICIES);

/** Chromium names an unpacked extension by its folder: the first half of a digest, written with the letters a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

export interface ManagedBuild {
  readonly folder: string;
  readonly id: string;
  /** Takes the policy and the copy away. */
  remove(): Promise<void>;
}

/** A copy of the build, of an id of its own, with a policy for it alone: other tests that run meanwhile are not managed. */
export async function managedBuild(policy: Readonly<Record<string, unknown>>): Promise<ManagedBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'helpclock-managed-'));
  await cp(extensionFolder('e2e'), folder, { recursive: true });
  const id = idOf(folder);
  const file = join(POLICIES, `helpclock-test-${id}.json`);
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  return {
    folder,
    id,
    async remove() {
      rmSync(file, { force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
