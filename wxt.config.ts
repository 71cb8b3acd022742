import { defineConfig } from 'wxt';
import { addHelpdeskScripts } from './scripts/build/helpdesk-scripts';

/** Hosts that the `e2e` build may work on without a prompt: the demo helpdesk, fixtures and real servers on loopback. */
const TEST_HOSTS = [
  'https://acme.zendesk.com/*',
  'https://acme.freshdesk.com/*',
  'https://acme.gorgias.com/*',
  'https://app.hubspot.com/*',
  'http://127.0.0.1/*',
];

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  hooks: {
    'entrypoints:found': (wxt, infos) => addHelpdeskScripts(wxt.config.srcDir, wxt.config.wxtDir, infos),
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: TEST_HOSTS } : {}),
    incognito: 'not_allowed',
  }),
});
