import { defineConfig } from 'wxt';
import { addHelpdeskScripts } from './scripts/build/helpdesk-scripts';
import { licenceCollector } from './scripts/build/licences';

/** Hosts that the `e2e` build may work on without a prompt: the demo helpdesk, fixtures and real servers on loopback. */
const TEST_HOSTS = [
  'https://acme.zendesk.com/*',
  'https://acme.freshdesk.com/*',
  'https://acme.gorgias.com/*',
  'https://app.hubspot.com/*',
  'https://acme.atlassian.net/*',
  'https://acme.service-now.com/*',
  'https://desk.zoho.eu/*',
  'https://app.intercom.com/*',
  'https://acme.kayako.com/*',
  'https://desk.north.example/*',
  'http://127.0.0.1/*',
];

/** Firefox's own part: the add-on's lasting id, and that it sends nothing anywhere. 140 is the long-term release that knows the latter. */
const GECKO = {
  id: '{7c0a9c1e-52d4-4f0b-9a57-3e6d1b8f2a40}',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none' as const] },
};

/** What administrators may set, for Chrome and Edge; written by `npm run document:managed`. */
const MANAGED_SCHEMA = 'managed-schema.json';

const licences = licenceCollector();

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  hooks: {
    'entrypoints:found': (wxt, infos) => addHelpdeskScripts(wxt.config.srcDir, wxt.config.wxtDir, infos),
    'build:done': (wxt) => licences.write(wxt.config.outDir),
    // Firefox knows no schema of managed storage: there a policy is checked by our own parser alone.
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox') return;
      const schema = files.findIndex(({ relativeDest }) => relativeDest === MANAGED_SCHEMA);
      if (schema >= 0) files.splice(schema, 1);
    },
  },
  vite: () => ({ plugins: [licences.plugin], worker: { plugins: () => [licences.plugin] } }),
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
      ...(mode === 'e2e' ? ['notifications'] : []),
    ],
    // The prompt cannot be clicked by tests that have no display: there notices are allowed from the start.
    ...(mode === 'e2e' ? {} : { optional_permissions: ['notifications'] }),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: TEST_HOSTS } : {}),
    incognito: 'not_allowed',
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: MANAGED_SCHEMA } }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } } }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_openPanel__' } }),
      'next-ticket': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_nextTicket__' },
      'snooze-alerts': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_snooze__' },
    },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : {}),
  }),
});
