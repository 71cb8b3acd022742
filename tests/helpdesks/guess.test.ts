import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { Helpdesk } from '@/helpdesks/contract';
import { guess } from '@/helpdesks/recognise';
import { helpdesks } from '@/helpdesks/registry';
import { FIXTURES, situationsOf } from './situation';

const pageAt = (url: string, html: string) => ({
  url: new URL(url),
  doc: new JSDOM(html, { url }).window.document,
  now: instant(0),
  timeZone: 'UTC',
  locale: 'en',
});
const fixture = (path: string) => readFileSync(join(FIXTURES, path, 'page.html'), 'utf8');

/** A page of each self-hosted product, below its site. */
const SHOWN: Readonly<Record<string, string>> = {
  'request-tracker': 'ticket-english',
  redmine: 'issue-english',
  osticket: 'ticket-german-read-only',
  freescout: 'conversation-turkish-below-a-path',
  zammad: 'ticket-open',
  chatwoot: 'conversation-open',
  'frappe-helpdesk': 'ticket-open',
  libredesk: 'conversation-open',
  uvdesk: 'ticket-open',
  peppermint: 'issue-in-progress',
  znuny: 'zoom-open',
  glpi: 'ticket-open',
};

describe.each(Object.entries(SHOWN))('%s', (id, name) => {
  const situation = situationsOf(id).find((one) => one.name === name);
  it('is recognised by its page alone, with certainty, and nothing else is', () => {
    if (!situation) throw new Error(`no situation ${name}`);
    const { candidates } = guess(helpdesks, situation.page);
    expect(candidates.map(({ helpdesk }) => helpdesk)).toEqual([id]);
    expect(candidates[0]?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(candidates[0]?.site).toBe(situation.about.site ?? situation.page.url.origin);
  });
});

test('an origin that pretends to be two products is given as both', () => {
  const osticket = fixture('osticket/ticket-open');
  const both = osticket.replace('<body>', '<body class="locale-en" data-auth_user_id="2"><i id="conv-layout"></i>');
  const { candidates } = guess(helpdesks, pageAt('https://desk.example/scp/tickets.php?id=5', both));
  expect(candidates.map(({ helpdesk }) => helpdesk)).toEqual(['osticket', 'freescout']);
});

test('a page made to break one recogniser does not hide the others', () => {
  const breaking: Helpdesk = {
    ...(helpdesks[0] as Helpdesk),
    id: 'breaking',
    recognise: () => {
      throw new Error('page made for this');
    },
  };
  const page = pageAt('https://desk.example/scp/tickets.php?id=5', fixture('osticket/ticket-open'));
  expect(guess([breaking, ...helpdesks], page).candidates.map(({ helpdesk }) => helpdesk)).toEqual(['osticket']);
});

test('an unrecognised page may be anything self-hosted; the site is the part of the address the product lies below', () => {
  const { candidates, others } = guess(helpdesks, pageAt('http://intra.example:8080/rt/Ticket/Display.html?id=5', ''));
  expect(candidates).toEqual([]);
  const sites = new Map(others.map(({ helpdesk, site }) => [helpdesk, site]));
  expect(sites.get('request-tracker')).toBe('http://intra.example:8080/rt');
  expect(sites.get('osticket')).toBe('http://intra.example:8080');
  expect(sites.has('zendesk')).toBe(false);
});

test.each([
  ['a login page', '<form action="/login"><input type="password"></form>'],
  ['a proxy’s error page', '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>'],
  ['a single sign-on page', '<script>window.location = "https://sso.example"</script>'],
  ['nothing', ''],
])('%s is no helpdesk', (_, html) => {
  for (const path of [
    '/',
    '/scp/tickets.php?id=5',
    '/conversation/5',
    '/issues/5',
    '/app/accounts/3/conversations/1',
  ]) {
    expect(guess(helpdesks, pageAt(`https://desk.example${path}`, html)).candidates).toEqual([]);
  }
});
