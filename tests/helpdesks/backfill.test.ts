import { describe, expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { Page } from '@/helpdesks/contract';
import { helpdeskById } from '@/helpdesks/registry';
import { pageOf } from './situation';

const SINCE = instant(Date.parse('2026-10-01T08:00:00Z'));
const NOW = instant(Date.parse('2026-11-21T19:30:00Z'));
const page: Page = {
  ...pageOf({ about: '', url: 'https://desk.example/', now: new Date(NOW).toISOString() }),
  access: { kind: 'session' },
};

function walkOf(id: string, site: string) {
  const history = helpdeskById(id)?.json?.history;
  if (!history) throw new Error(`${id} has no history`);
  return {
    path: (cursor?: string) => history.requests(site, SINCE, cursor, page)[0]?.path,
    read: (answers: Readonly<Record<string, unknown>>, cursor?: string) =>
      history.read(site, SINCE, cursor, answers, NOW),
  };
}

describe('Request Tracker', () => {
  const walk = walkOf('request-tracker', 'https://desk.example/rt');
  test('walks by number, from a day and a half before, since RT reads dates in the agent’s zone', () => {
    expect(decodeURIComponent(walk.path() ?? '')).toContain(
      "/rt/REST/2.0/tickets?query=LastUpdated > '2026-09-29 20:00:00' AND id > 0&orderby=id&order=ASC",
    );
    expect(decodeURIComponent(walk.path('41') ?? '')).toContain('id > 41');
  });
  test('keeps tickets changed since, goes on until a page is empty', () => {
    const items = [
      { id: '40', Type: 'ticket', LastUpdated: '2026-09-30T08:00:00Z' },
      { id: 41, Type: 'ticket', LastUpdated: '2026-10-02T08:00:00Z' },
      { id: '42', Type: 'reminder', LastUpdated: '2026-10-02T08:00:00Z' },
    ];
    expect(walk.read({ list: { items, total: null } })).toMatchObject({ ticketIds: ['41'], cursor: '42' });
    expect(walk.read({ list: { items: [] } }, '42')).toEqual({ observations: [], ticketIds: [], changedAt: {} });
    expect(walk.read({ list: { items } }, '42').cursor).toBeUndefined();
  });
});

describe('Redmine', () => {
  const walk = walkOf('redmine', 'https://intra.example/redmine');
  test('asks the list’s own export, never its JSON', () => {
    expect(decodeURIComponent(walk.path('7') ?? '')).toBe(
      '/redmine/issues.csv?set_filter=1&f[]=updated_on&op[updated_on]=>=&v[updated_on][]=2026-09-30&f[]=issue_id&op[issue_id]=>=&v[issue_id][]=8&c[]=id&sort=id&encoding=UTF-8',
    );
  });
  test.each([
    ['plain', '#\n9\n8\n12\n', ['8', '9', '12'], '12'],
    ['quoted, with semicolons', '"#";"Sujet"\r\n"8";"x"\r\n', ['8'], '8'],
    ['tabs and a mark', '\ufeff#\tA\n8\ta\n', ['8'], '8'],
    ['a login page', '<!DOCTYPE html>\n<html>\n12\n</html>', [], undefined],
    ['nothing new', '#\n', [], undefined],
    ['what was seen before', '#\n7\n', [], undefined],
  ])('%s', (_, list, ids, cursor) => {
    expect(walk.read({ list }, '7')).toEqual({ observations: [], ticketIds: ids, ...(cursor ? { cursor } : {}) });
  });
});

describe('Zammad', () => {
  const walk = walkOf('zammad', 'https://desk.example');
  const ticket = (id: number, updated: string) => ({ id, updated_at: updated });
  test('goes page by page while pages are full', () => {
    const full = Array.from({ length: 100 }, (_, i) =>
      ticket(i + 1, i === 5 ? '2026-10-02T00:00:00.000Z' : '2026-01-01T00:00:00.000Z'),
    );
    expect(walk.path()).toBe('/api/v1/tickets?page=1&per_page=100');
    expect(walk.read({ tickets: full })).toMatchObject({ ticketIds: ['6'], cursor: '2' });
    expect(walk.read({ tickets: full.slice(0, 7) }, '2').cursor).toBeUndefined();
    expect(walk.read({ tickets: 'none' }, '2')).toMatchObject({ ticketIds: [] });
  });
});

describe('Jira', () => {
  const cloud = walkOf('jira', 'https://acme.atlassian.net');
  const own = walkOf('jira', 'https://intra.example/jira');
  const issue = (key: string, updated: string) => ({ key, fields: { updated } });
  test('asks Cloud by token and Data Center by count, from a day and a half before', () => {
    expect(decodeURIComponent(cloud.path('tok=') ?? '')).toBe(
      '/rest/api/3/search/jql?jql=projectType = service_desk AND updated >= "2026/09/29 20:00" ORDER BY created ASC&fields=updated&maxResults=100&nextPageToken=tok=',
    );
    expect(own.path('100')).toMatch(/^\/jira\/rest\/api\/2\/search\?jql=.*&startAt=100$/);
  });
  test('leaves out what is older and ends with the last page', () => {
    const issues = [issue('HELP-1', '2026-09-30T10:00:00.000+0200'), issue('HELP-2', '2026-10-02T10:00:00.000+0200')];
    expect(cloud.read({ list: { issues, nextPageToken: 'next' } })).toMatchObject({
      ticketIds: ['HELP-2'],
      cursor: 'next',
    });
    expect(cloud.read({ list: { issues, isLast: true } }, 'next').cursor).toBeUndefined();
    expect(own.read({ list: { issues, total: 5 } }).cursor).toBe('2');
    expect(own.read({ list: { issues, total: 4 } }, '2').cursor).toBeUndefined();
    expect(own.read({ list: { issues: [], total: 9 } }, '2').cursor).toBeUndefined();
  });
});

describe('ServiceNow', () => {
  const walk = walkOf('servicenow', 'https://acme.service-now.com');
  const row = (sys_id: string, sys_updated_on: string) => ({ sys_id, sys_updated_on });
  test('goes on while pages are full, keeps what changed since in UTC', () => {
    const full = Array.from({ length: 100 }, (_, i) =>
      row(`${i}`, i === 7 ? '2026-10-01 08:00:00' : '2026-10-01 07:59:59'),
    );
    expect(decodeURIComponent(walk.path('100') ?? '')).toBe(
      '/api/now/table/incident?sysparm_query=sys_updated_on>=2026-09-29 20:00:00^ORDERBYsys_created_on&sysparm_fields=sys_id,sys_updated_on&sysparm_limit=100&sysparm_offset=100',
    );
    expect(walk.read({ list: { result: full } }, '100')).toMatchObject({ ticketIds: ['7'], cursor: '200' });
    expect(walk.read({ list: { result: full.slice(0, 9) } }).cursor).toBeUndefined();
    expect(walk.read({ list: '<html>' })).toMatchObject({ ticketIds: [] });
  });
});

describe('Zoho Desk', () => {
  const walk = walkOf('zoho-desk', 'https://desk.zoho.eu/acme');
  const ticket = (id: number, statusType: string, closedTime: string | null) => ({
    id: `${id}`,
    statusType,
    closedTime,
  });
  test('walks from the newest thread back until a page was over before', () => {
    expect(walk.path('100')).toBe('/supportapi/zd/acme/api/v1/tickets?limit=100&from=100&sortBy=-recentThread');
    const old = Array.from({ length: 100 }, (_, i) => ticket(i, 'Closed', '2026-09-30T08:00:00.000Z'));
    const mixed = [ticket(200, 'On Hold', null), ticket(201, 'Closed', '2026-10-01T08:00:00.000Z'), ...old.slice(2)];
    expect(walk.read({ list: { data: mixed } })).toMatchObject({ ticketIds: ['200', '201'], cursor: '100' });
    expect(walk.read({ list: { data: old } }, '100')).toEqual({ observations: [], ticketIds: [], changedAt: {} });
  });
});

describe('Intercom', () => {
  const walk = walkOf('intercom', 'https://app.intercom.com/k3x9ab2c');
  const one = (id: string, at: string) => ({ id, last_updated: Date.parse(at) / 1000 });
  test('walks the open, the snoozed and the closed, each from the newest back', () => {
    expect(walk.path('1:a:b')).toBe(
      '/ember/inbox/conversations/list?app_id=k3x9ab2c&inbox_type=all&sort_field=sorting_updated_at&sort_direction=desc&state=snoozed&count=40&fields[]=attributes&starting_after=a%3Ab',
    );
    const conversations = [one('9', '2026-10-02T00:00:00Z'), one('8', '2026-10-01T09:00:00Z')];
    const pages = { next: { starting_after: 'x' } };
    expect(walk.read({ list: { conversations, pages } })).toMatchObject({ ticketIds: ['9', '8'], cursor: '0:x' });
    const older = [...conversations, one('7', '2026-09-30T00:00:00Z')];
    expect(walk.read({ list: { conversations: older, pages } }, '0:x')).toMatchObject({ cursor: '1' });
    expect(walk.read({ list: { conversations: older, pages } }, '2').cursor).toBeUndefined();
  });
});

describe('Kayako', () => {
  const walk = walkOf('kayako', 'https://acme.kayako.com');
  const one = (id: number, updated_at: string) => ({ id, updated_at });
  test('walks from the newest change back', () => {
    const full = Array.from({ length: 100 }, (_, i) => one(i, '2026-10-02T00:00:00+00:00'));
    expect(walk.path('100')).toBe('/api/v1/cases.json?limit=100&offset=100');
    expect(walk.read({ list: { data: full } }).cursor).toBe('100');
    const last = [...full.slice(1), one(200, '2026-09-01T00:00:00+00:00')];
    expect(walk.read({ list: { data: last } }, '100')).not.toHaveProperty('cursor');
  });
});

describe('Chatwoot', () => {
  const walk = walkOf('chatwoot', 'https://chat.example/app/accounts/3');
  const one = (id: number, at: string) => ({ id, last_activity_at: Date.parse(at) / 1000 });
  test('walks from the newest back to the day asked for', () => {
    expect(walk.path('4')).toBe('/api/v1/accounts/3/conversations?status=all&assignee_type=all&page=4');
    const recent = { data: { payload: [one(9, '2026-11-01T00:00:00Z'), one(8, '2026-10-02T00:00:00Z')] } };
    expect(walk.read({ list: recent })).toMatchObject({ ticketIds: ['9', '8'], cursor: '2' });
    const mixed = { data: { payload: [one(7, '2026-10-01T09:00:00Z'), one(6, '2026-09-01T00:00:00Z')] } };
    expect(walk.read({ list: mixed }, '2')).toMatchObject({ ticketIds: ['7'] });
    expect(walk.read({ list: mixed }, '2').cursor).toBeUndefined();
    expect(walk.read({ list: { data: { payload: [] } } }, '3').cursor).toBeUndefined();
  });
});
