import { describe, expect, it } from 'vitest';
import { helpdesks } from '@/helpdesks/registry';
import { FIXTURES, foldersIn, pageOf, urlsOf } from './situation';

const shown = foldersIn(FIXTURES);
const withUrls = helpdesks.filter(({ id }) => shown.includes(id));
const addressesOf = (id: string) => {
  const { tickets, queues } = urlsOf(id);
  return [...Object.keys(tickets), ...Object.keys(queues)];
};

/** A match pattern (`https://*.example.com/agent/*`) as browsers read it. */
function fits(pattern: string, url: URL): boolean {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const sameHost = host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
  const asPath = new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.?+^$[\]\\(){}|]/g, '\\$&'))
      .join('.*')}$`,
  );
  return url.protocol === `${scheme}:` && sameHost && asPath.test(url.pathname + url.search);
}

describe.each(withUrls)('addresses of $name', (helpdesk) => {
  const { site, tickets, queues, neither } = urlsOf(helpdesk.id);

  it.each(Object.entries(tickets))('%s is ticket %s', (url, id) => {
    expect(helpdesk.place(new URL(url), site)).toEqual({ kind: 'ticket', site, id });
  });
  it.each(Object.entries(queues))('%s is a queue', (url, id) => {
    expect(helpdesk.place(new URL(url), site)).toEqual({ kind: 'queue', site, ...(id ? { id } : {}) });
  });
  it.each(neither)('%s is neither', (url) => {
    expect(helpdesk.place(new URL(url), site)).toBeUndefined();
  });
  it.runIf(helpdesk.hosts.kind === 'saas').each(addressesOf(helpdesk.id))('%s lies on its hosts', (url) => {
    const matches = helpdesk.hosts.kind === 'saas' ? helpdesk.hosts.matches : [];
    expect(matches.some((pattern) => fits(pattern, new URL(url)))).toBe(true);
  });
});

/** An empty document serves every address: thousands of them would fill the memory. */
const empty = pageOf({ about: '', url: 'https://news.example/', now: '2026-01-05T10:00:00Z' });

describe.each(withUrls)('$name leaves alone what is another’s', (helpdesk) => {
  const others = withUrls.filter((other) => other.id !== helpdesk.id).flatMap(({ id }) => addressesOf(id));
  it.each(['https://news.example/', ...others])('%s', (url) => {
    const page = { ...empty, url: new URL(url) };
    expect(helpdesk.recognise(page)).toBeUndefined();
    const matches = helpdesk.hosts.kind === 'saas' ? helpdesk.hosts.matches : [];
    expect(matches.filter((pattern) => fits(pattern, page.url))).toEqual([]);
  });
});
