import { describe, expect, test } from 'vitest';
import { checkAddress, matchAddress } from '@/domain/packs/address-pattern';

const partsOf = (address: string) => {
  const { pathname: path, search, hash } = new URL(address, 'https://desk.example');
  return { path, search, hash };
};

describe('matchAddress', () => {
  test.each<[string, string, string | undefined | 'none']>([
    ['/tickets/:id', '/tickets/4711', '4711'],
    ['/tickets/:id', '/tickets/4711/', '4711'],
    ['/tickets/:id', '/tickets/4711/edit', 'none'],
    ['/tickets/:id', '/tickets', 'none'],
    ['/tickets/:id/**', '/tickets/4711/edit/now', '4711'],
    ['/tickets/:id/**', '/tickets/4711', '4711'],
    ['/desk/*/cases/:id', '/desk/north/cases/A-17', 'A-17'],
    ['/desk/*/cases/:id', '/desk/north/south/cases/A-17', 'none'],
    ['/case-:id.html', '/case-17.html', '17'],
    ['/case-:id.html', '/case-.html', 'none'],
    ['/case-:id.html', '/case-17', 'none'],
    ['/view.php?ticket=:id', '/view.php?page=2&ticket=17', '17'],
    ['/view.php?ticket=:id', '/view.php?page=2', 'none'],
    ['/view.php?what=ticket&id=:id', '/view.php?id=17;what=ticket', '17'],
    ['/view.php?what=ticket&id=:id', '/view.php?id=17&what=list', 'none'],
    ['/#/inbox/:id', '/#/inbox/88?tab=notes', '88'],
    ['/#/inbox/:id', '/#!/inbox/88', '88'],
    ['/#/inbox/:id', '/inbox/88', 'none'],
    ['/tickets', '/tickets?sort=age', undefined],
    ['/**', '/anything/at/all', undefined],
    ['/', '/', undefined],
    ['/', '/tickets', 'none'],
    ['/t/:id', '/t/%D9%86%DB%8C', 'نی'],
    ['/t/:id', '/t/50%', '50%'],
    // An id is part of a key: neither its separator nor a blank may be in it.
    ['/t/:id', '/t/a%7Cb', 'none'],
    ['/t/:id', '/t/a%20b', 'none'],
    // An encoded slash does not make two segments.
    ['/t/:id', '/t/a%2Fb', 'a/b'],
  ])('%s on %s', (pattern, address, id) => {
    expect(checkAddress(pattern)).toBeUndefined();
    const found = matchAddress(pattern, partsOf(address));
    expect(found).toEqual(id === 'none' ? undefined : id === undefined ? {} : { id });
  });
});

describe('checkAddress', () => {
  test.each([
    'tickets/:id',
    'https://desk.example/t/:id',
    '/t/:id/:id',
    '/a#b#c',
    '/a?b?c',
    '/**/t/:id',
    '/a**',
    '/a*b',
    '/t/ /:id',
    '/ticket–:id',
    '',
  ])('refuses %j', (pattern) => expect(checkAddress(pattern)).toBe('address-bad'));

  test('refuses what is longer than any address', () => {
    expect(checkAddress(`/${'a'.repeat(300)}`)).toBe('address-long');
    expect(checkAddress('/a'.repeat(20))).toBe('address-long');
  });
});
