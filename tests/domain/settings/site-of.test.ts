import { expect, test } from 'vitest';
import type { SiteSettings } from '@/domain/settings/settings';
import { siteOf, withoutSecrets } from '@/domain/settings/site-of';
import { instant } from '@/domain/time/instant';

const site = (address: string, more: Partial<SiteSettings> = {}): SiteSettings => ({
  site: address,
  origin: new URL(address).origin,
  helpdesk: 'request-tracker',
  enabledAt: instant(0),
  statusMap: {},
  channelMap: {},
  leads: 'ours',
  ...more,
});

const sites = [
  site('https://intra.example'),
  site('https://intra.example/rt'),
  site('http://intra.example:8080/desk'),
  site('https://app.hubspot.example/12345'),
  site('https://chat.example/app/accounts/3'),
];

test.each([
  ['https://intra.example/rt/Ticket/Display.html?id=5', 'https://intra.example/rt'],
  ['https://intra.example/rtfm', 'https://intra.example'],
  ['http://intra.example:8080/desk/x', 'http://intra.example:8080/desk'],
  ['http://intra.example:8080/other', undefined],
  ['http://intra.example/desk', undefined],
  ['https://app.hubspot.example/help-desk/12345/view/1', 'https://app.hubspot.example/12345'],
  ['https://chat.example/app/accounts/3/conversations/1', 'https://chat.example/app/accounts/3'],
  ['https://chat.example/app/accounts/33/conversations/1', undefined],
  ['about:blank', undefined],
])('%s is on %s', (url, expected) => {
  expect(siteOf(sites, new URL(url))?.site).toBe(expected);
});

test('a pasted token does not leave the browser; the consent to use the session does', () => {
  const settings = {
    sites: [
      site('https://a.example', { access: { kind: 'token', token: 'abc' } }),
      site('https://b.example', { access: { kind: 'session' } }),
      site('https://c.example'),
    ],
  };
  expect(withoutSecrets(settings).sites.map(({ access }) => access)).toEqual([
    undefined,
    { kind: 'session' },
    undefined,
  ]);
  expect(JSON.stringify(withoutSecrets(settings))).not.toContain('abc');
});
