import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { checkSelector } from '@/domain/packs/check-selector';
import { isForOrigin, type Pack } from '@/domain/packs/pack';
import { MOST_PACK_BYTES, packText, parsePack, parsePackText } from '@/storage/packs/parse-pack';

const WHOLE: Pack = {
  schema: 1,
  id: 'north-desk',
  version: 3,
  name: 'North Desk',
  hosts: ['https://desk.example.com', 'https://*.north.example'],
  madeFor: { spot: { at: ['meta[name="generator"]'], attr: 'content' }, says: 'North 4' },
  ticket: {
    url: ['/cases/:id/**'],
    id: { at: ['.case-no'], after: '#' },
    facts: {
      subject: { at: ['north-case >>> h1', 'h1'] },
      status: { label: ['Status', 'Durum', 'وضعیت'] },
      createdAt: { at: ['time.opened'], attr: 'datetime', format: 'instant' },
    },
    messages: {
      item: ['article.entry'],
      time: { at: ['.when'], attr: 'title', format: 'localized' },
      id: { at: ['a[id]'], attr: 'id' },
      author: { at: ['.who'] },
      marks: {
        note: [{ kind: 'is', selector: '.internal' }],
        agent: [{ kind: 'says', spot: { at: ['.badge'] }, words: ['Staff'] }],
        customer: [{ kind: 'requester' }],
      },
      otherwise: 'agent',
      hasOpening: true,
      more: ['button.show-all'],
    },
    anchor: ['h1'],
  },
  queue: { url: ['/cases'], row: ['tr.case'], id: { at: ['a'], attr: 'href', isLink: true }, facts: {} },
  words: { status: { waiting: 'pending' }, priority: {}, channel: {} },
  times: { zone: 'Europe/Istanbul', dateOrder: 'dmy' },
};

const refusal = (value: unknown) => {
  const parsed = parsePack(value);
  return 'problem' in parsed ? [parsed.problem.id, parsed.problem.values['field']] : 'taken';
};

type Path = readonly (string | number)[];
type Keyed = Record<string | number, unknown>;

/** A value with what lies at a path replaced. */
function withAt(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Keyed;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

const changed = (place: string, put: unknown) => withAt(WHOLE, place.split('.'), put);

describe('parsePack', () => {
  test('takes a whole pack and gives it back as it was', () => {
    expect(parsePack(WHOLE)).toEqual({ pack: WHOLE });
    expect(parsePackText(packText(WHOLE))).toEqual({ pack: WHOLE });
  });

  test.each<[string, string, unknown, string, string]>([
    ['a script', 'ticket.script', 'alert(1)', 'pack.shape', 'ticket.script'],
    ['a slow selector', 'ticket.messages.item', ['div:has(*)'], 'pack.selector-complex', 'ticket.messages.item.0'],
    ['a broken selector', 'queue.row', ['tr['], 'pack.selector-bad', 'queue.row.0'],
    ['too many selectors', 'queue.row', Array(7).fill('tr'), 'pack.shape', 'queue.row'],
    ['another site as address', 'ticket.url', ['https://evil.example/:id'], 'pack.address-bad', 'ticket.url.0'],
    ['every host', 'hosts', ['https://*.com'], 'pack.host-bad', 'hosts.0'],
    ['a host with a path', 'hosts', ['https://a.example/x'], 'pack.host-bad', 'hosts.0'],
    ['another scheme', 'hosts', ['file://a'], 'pack.host-bad', 'hosts.0'],
    ['no host', 'hosts', [], 'pack.shape', 'hosts'],
    ['an attribute that is none', 'ticket.id.attr', 'on click', 'pack.shape', 'ticket.id.attr'],
    ['a spot nowhere', 'ticket.facts.status', {}, 'pack.spot-unclear', 'ticket.facts.status'],
    ['a spot in two places', 'ticket.facts.status.at', ['b'], 'pack.spot-unclear', 'ticket.facts.status'],
    ['a fact that is none', 'ticket.facts.body', { at: ['p'] }, 'pack.shape', 'ticket.facts.body'],
    ['a status of its own', 'words.status.odd', 'sleeping', 'pack.shape', 'words.status.odd'],
    ['a zone that is none', 'times.zone', 'Mars/Olympus', 'pack.zone-unknown', 'times.zone'],
    ['a name with a path', 'id', '../x', 'pack.shape', 'id'],
    ['version 0', 'version', 0, 'pack.shape', 'version'],
    ['a later format', 'schema', 2, 'pack.newer', ''],
    ['no ticket', 'ticket', undefined, 'pack.foreign', ''],
  ])('refuses %s', (_, place, put, id, field) => {
    expect(refusal(changed(place, put))).toEqual([id, field]);
  });

  test('an address is no regular expression: what looks like one is a path', () => {
    expect(refusal(changed('ticket.url', ['/(a+)+$']))).toBe('taken');
  });

  test('refuses more than 64 KB, as a text and as a value', () => {
    const words = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}${'w'.repeat(70)}`, 'open']));
    expect(refusal(changed('words.status', words))).toBe('taken');
    expect(refusal(changed('more', 'x'.repeat(MOST_PACK_BYTES)))).toEqual(['pack.large', '']);
    expect(parsePackText('x'.repeat(MOST_PACK_BYTES + 1))).toHaveProperty('problem.id', 'pack.large');
  });

  test.each(['', 'null', '[]', '"x"', '{', '{"schema":"1"}', '<html>'])('%j is no pack', (text) => {
    expect(parsePackText(text)).toHaveProperty('problem.id', 'pack.foreign');
  });

  test('keys of a prototype are no words', () => {
    const text = packText(WHOLE).replace('"waiting": "pending"', '"__proto__": "open", "constructor": "open"');
    const parsed = parsePackText(text);
    if ('pack' in parsed) {
      expect(Object.hasOwn(parsed.pack.words.status, '__proto__')).toBe(false);
      expect(parsed.pack.words.status.toString).toBe(Object.prototype.toString);
    }
    expect(({} as Record<string, unknown>)['open']).toBeUndefined();
  });
});

/** Every place in a value, as a path of keys. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

const doc = new JSDOM('').window.document;

/** What a pack that was taken must hold to, however it came about. */
function isWithinBounds(pack: Pack): boolean {
  const selectors: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['at', 'item', 'row', 'more', 'anchor', 'selector'].includes(key))
      selectors.push(value);
    else if (Array.isArray(value)) for (const inner of value) visit(inner, key);
    else if (typeof value === 'object' && value) for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  visit(pack, '');
  return (
    JSON.stringify(pack).length <= MOST_PACK_BYTES &&
    pack.hosts.length > 0 &&
    pack.ticket.url.every((url) => url.startsWith('/')) &&
    selectors.every((one) => {
      for (const step of one === '&' ? [] : one.replace(/^>>> /, '').split(' >>> '))
        doc.createDocumentFragment().querySelector(step);
      return checkSelector(one) === undefined;
    })
  );
}

describe('whatever is put before it', () => {
  test('any JSON is answered, and nothing of it is taken', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => 'problem' in parsePack(value)),
      { numRuns: 500 },
    );
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => 'problem' in parsePackText(text)),
      { numRuns: 500 },
    );
  });

  test('a pack with any part replaced is refused, or within bounds', () => {
    const places = placesIn(WHOLE);
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', '*', ':has(b)', '>', ' ', '[x]', ':not(', ')', '.c', '#i', '~', ',', '>>>', '"'))
        .map((parts) => parts.join('')),
      fc.constantFrom('__proto__', 'constructor', Number.NaN, 1e308, '\u0000', '\ud800'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, put) => {
        const parsed = parsePack(withAt(WHOLE, path, put));
        return 'problem' in parsed ? parsed.problem.sentence.length > 0 : isWithinBounds(parsed.pack);
      }),
      { numRuns: 1500 },
    );
  });

  test('a selector that is taken is one a browser can parse', () => {
    const bit = fc.constantFrom(
      'a',
      'div',
      '.c',
      '#i',
      '[x]',
      '[x="y"]',
      ':first-child',
      ':not(.a)',
      ' ',
      ' > ',
      ' + ',
      ',',
      '*',
      '\\:',
      '(',
      '"',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
        const selector = bits.join('');
        if (checkSelector(selector) !== undefined) return true;
        doc.createDocumentFragment().querySelector(selector);
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['https://desk.example.com', true],
  ['https://a.north.example', true],
  ['https://north.example', false],
  ['https://evilnorth.example', false],
  ['http://desk.example.com', false],
  ['https://desk.example.com:8443', false],
])('%s: %s', (origin, is) => expect(isForOrigin(WHOLE, origin)).toBe(is));
