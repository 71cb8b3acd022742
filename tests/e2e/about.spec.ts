import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Licence } from '../../src/ui/options/about/licences';
import { extensionFolder, launch } from './launch';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Packages that code of ours imports at run time. */
function imported(): readonly string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(SRC, file), 'utf8').matchAll(
        /^import (?!type )[^;]*?from '((?:@[\w-]+\/)?[\w.-]+)[^']*';/gm,
      ),
    ].flatMap(([, name = '']) => (/^[\w@]/.test(name) ? [name] : [])),
  );
  return [...new Set(names)].filter((name) => !name.startsWith('@/'));
}

test('the options tell whose work is in the build, and under which terms', async () => {
  const licences = JSON.parse(readFileSync(join(extensionFolder('e2e'), 'licences.json'), 'utf8')) as Licence[];
  const names = licences.map(({ name }) => name);
  expect(imported().filter((name) => !names.includes(name))).toEqual([]);
  expect(JSON.stringify(licences)).not.toMatch(/node_modules|file:\/\//);

  const helpclock = await launch();
  const page = await helpclock.openExtension('options.html#about');
  await expect(page.getByText('Version, privacy and licences.')).toBeVisible();
  for (const name of names) await expect(page.locator('.licences summary', { hasText: name }).first()).toBeVisible();
  await page.locator('.licences summary', { hasText: 'preact' }).click();
  await expect(page.locator('.licences details[open] pre')).toContainText('Permission is hereby granted');
  await page.locator('.licences summary', { hasText: 'ical.js' }).click();
  await expect(page.getByRole('link', { name: /github\.com\/.*ical/ })).toBeVisible();
  await helpclock.close();
});
