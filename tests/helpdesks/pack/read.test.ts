import { describe, expect, it, test } from 'vitest';
import type { Pack } from '@/domain/packs/pack';
import { type Instant, instant } from '@/domain/time/instant';
import type { Reading } from '@/helpdesks/contract';
import { packHelpdesk } from '@/helpdesks/pack';
import { pageOf } from '../situation';

const SITE = 'https://desk.example';
const NOW = '2026-11-20T12:00:00Z';
const FILL = `<footer>${'Imprint, terms, keyboard shortcuts and release notes. '.repeat(5)}</footer>`;

const packOf = (ticket: Partial<Pack['ticket']>, over: Partial<Pack> = {}): Pack => ({
  schema: 1,
  id: 'desk',
  version: 1,
  name: 'Desk',
  hosts: [SITE],
  ticket: { url: ['/t/:id'], facts: {}, ...ticket },
  words: { status: {}, priority: {}, channel: {} },
  ...over,
});

const pageAt = (path: string, html: string, over: { timeZone?: string; locale?: string } = {}) =>
  pageOf({ about: '', url: SITE + path, now: NOW, ...over }, `<!doctype html><body>${html}${FILL}</body>`);

function look(pack: Pack, path: string, html: string, over = {}): Reading | undefined {
  const helpdesk = packHelpdesk(pack);
  const page = pageAt(path, html, over);
  const place = helpdesk.place(page.url, SITE);
  return place && helpdesk.read(page, place);
}

const factsIn = (reading: Reading | undefined) =>
  reading?.kind === 'read' ? (reading.observations[0]?.facts ?? {}) : undefined;
const missingIn = (reading: Reading | undefined) => (reading?.kind === 'read' ? reading.missing : undefined);

describe('a value beside a label', () => {
  const pack = packOf({ facts: { status: { label: ['Status', 'Durum', 'وضعیت'] } } });
  test.each([
    ['dl', '<dl><dt>Status:</dt><dd> Open </dd></dl>'],
    ['table', '<table><tr><th>Durum</th><td>Open</td><td>x</td></tr></table>'],
    ['label for', '<label for="s">Status</label><i>x</i><select id="s"><option>New<option selected>Open</select>'],
    ['next element', '<div><span class="css-1x2y3z">وضعیت：</span><span>Open</span></div>'],
    ['wrapped label', '<div><div><b>STATUS</b></div><div>Open</div></div>'],
  ])('%s', (_, html) => expect(factsIn(look(pack, '/t/5', html))).toMatchObject({ rawStatus: 'Open' }));

  test.each([
    [
      'a sentence that begins with it',
      '<p>Status of the world and of everything that is in it: unknown</p><p>Open</p>',
    ],
    ['a heading of a table', '<table><thead><tr><th>Status</th><th>Age</th></tr></thead></table>'],
  ])('not %s', (_, html) => expect(missingIn(look(pack, '/t/5', html))).toContain('status'));
});

test('a password is never read', () => {
  const pack = packOf({ facts: { subject: { at: ['input'] }, status: { at: ['b'] } } });
  const reading = look(pack, '/t/5', '<b>Open</b><input type="password" value="secret">');
  expect(JSON.stringify(reading)).not.toContain('secret');
});

describe('times', () => {
  const localized = packOf({ facts: { subject: { at: ['h1'] }, createdAt: { at: ['.at'], format: 'localized' } } });
  const createdAt = (text: string, pack = localized, over = {}) => {
    const reading = look(pack, '/t/5', `<h1>x</h1><span class="at">${text}</span>`, over);
    return [factsIn(reading)?.createdAt, missingIn(reading)];
  };
  const at = (iso: string): Instant => instant(Date.parse(iso));

  it('asks for the zone where nothing says it', () =>
    expect(createdAt('17.11.2026 10:05')).toEqual([undefined, ['createdAt', 'timeZone']]));
  it('asks for the order of day and month where both are possible', () => {
    expect(createdAt('05/11/2026 10:05', { ...localized, times: { zone: 'Europe/Istanbul' } })).toEqual([
      undefined,
      ['createdAt', 'dateOrder'],
    ]);
  });
  it('takes what the pack says', () => {
    const pack = { ...localized, times: { zone: 'Europe/Istanbul', dateOrder: 'dmy' as const } };
    expect(createdAt('05/11/2026 10:05', pack)).toEqual([at('2026-11-05T07:05:00Z'), []]);
  });
  it('reads Jalali dates in Persian digits', () => {
    const pack = { ...localized, times: { zone: 'Asia/Tehran' } };
    expect(createdAt('۲۶ آبان ۱۴۰۵ ساعت ۱۰:۰۵', pack, { locale: 'fa' })).toEqual([at('2026-11-17T06:35:00Z'), []]);
  });
  it('wants a zone of a machine-readable time', () => {
    const pack = packOf({ facts: { subject: { at: ['h1'] }, createdAt: { at: ['.at'], format: 'instant' } } });
    expect(createdAt('2026-11-17T10:05:00', pack)).toEqual([undefined, ['createdAt']]);
    expect(createdAt('2026-11-17T10:05:00+03:00', pack)).toEqual([at('2026-11-17T07:05:00Z'), []]);
    expect(createdAt('1795340000', pack)).toEqual([1_795_340_000_000, []]);
  });
});

test('an app without ids in its pages: after a change of address the ticket that was left is not told as the next one', () => {
  const helpdesk = packHelpdesk(packOf({ facts: { subject: { at: ['h1'] } } }));
  const readAt = (path: string, html: string) => {
    const page = pageAt(path, html);
    const place = helpdesk.place(page.url, SITE);
    return place && helpdesk.read(page, place);
  };
  expect(readAt('/t/5', '<h1>Five</h1>')?.kind).toBe('read');
  expect(readAt('/t/6', '<h1>Five</h1>')).toEqual({ kind: 'not-ready', why: 'previous-ticket' });
  expect(factsIn(readAt('/t/6', '<h1>Six</h1>'))).toMatchObject({ subject: 'Six' });
  expect(factsIn(readAt('/t/6', '<h1>Six</h1>'))).toMatchObject({ subject: 'Six' });
});

test('where the address names no ticket, the page does', () => {
  const pack = packOf({ url: ['/inbox'], id: { at: ['.no'], after: '#' }, facts: { subject: { at: ['h1'] } } });
  const reading = look(pack, '/inbox', '<h1>x</h1><b class="no">Case #77</b>');
  expect(reading?.kind === 'read' && reading.observations[0]?.key.id).toBe('77');
  expect(look(pack, '/inbox', '<h1>x</h1>')).toMatchObject({ kind: 'read', observations: [], missing: ['id'] });
});

test('a list that draws only the messages in sight never counts as whole', () => {
  const rule = {
    item: ['.m'],
    time: { at: ['time'], attr: 'datetime', format: 'instant' as const },
    id: { at: ['time'], attr: 'data-id' },
    marks: {},
    otherwise: 'agent' as const,
  };
  const html =
    '<h1>x</h1><div class="m" style="position:absolute"><time datetime="2026-11-17T10:05:00Z" data-id="4">x</time></div>';
  const wholeness = (messages: NonNullable<Pack['ticket']['messages']>) => {
    const reading = look(packOf({ facts: { subject: { at: ['h1'] } }, messages }), '/t/5', html);
    return reading?.kind === 'read' && reading.observations[0]?.isHistoryComplete;
  };
  expect(wholeness(rule)).toBe(true);
  expect(wholeness({ ...rule, isPart: true })).toBe(false);
});

test('rows that are links themselves, of an app that routes by the fragment', () => {
  const pack = packOf(
    { url: ['/app#/t/:id'] },
    {
      queue: {
        url: ['/app#/list'],
        row: ['a.row'],
        id: { at: ['b'], attr: 'href', isLink: true },
        facts: { subject: { at: ['.s'] } },
      },
    },
  );
  const helpdesk = packHelpdesk(pack);
  const page = pageAt(
    '/app#/list',
    '<a class="row" href="#/t/9"><i class="s">Nine</i></a><a class="row" href="https://else.example/app#/t/8"><i class="s">Eight</i></a>',
  );
  const place = helpdesk.place(page.url, SITE);
  const reading = place && helpdesk.read(page, place);
  expect(reading?.kind === 'read' && reading.observations.map(({ key, facts }) => [key.id, facts])).toEqual([
    ['9', { path: '/app#/t/9', subject: 'Nine' }],
  ]);
});

test('an endless page is read to an end', () => {
  const pack = packOf({ facts: { subject: { at: ['.x'] }, tags: { at: ['.x'] }, status: { label: ['Status'] } } });
  const reading = look(pack, '/t/5', '<div class="x">a</div>'.repeat(6000));
  expect(factsIn(reading)?.tags?.length).toBeLessThanOrEqual(2000);
});
