import { describe, expect, test } from 'vitest';
import config from '../../wxt.config';
import { textOf } from './files';

type Manifest = { readonly [key: string]: unknown; readonly permissions: readonly string[] };

const manifestFor = (browser: string, mode = 'production') => {
  if (typeof config.manifest !== 'function')
    throw new Error('wxt.config.ts: the manifest is a function of the browser.');
  return config.manifest({ browser, mode, command: 'build', manifestVersion: 3 }) as unknown as Manifest;
};

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  test('asks for no host before the user enables a site', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('asks for no permission that the store would call broad', () => {
    const broad = ['tabs', 'downloads', 'identity', 'history', 'webRequest', 'cookies', '<all_urls>', 'webNavigation'];
    expect(manifest.permissions.filter((name) => broad.includes(name))).toEqual([]);
  });

  test.each(manifest.permissions)('the README says why it needs %s', (name) => {
    expect(textOf('README.md')).toContain(`| \`${name}\` |`);
  });

  test('tells of managed settings where the browser wants a schema of them', () => {
    const wanted = browser === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' };
    expect(manifest.storage).toEqual(wanted);
  });

  test('keeps out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });
});
