import { describe, expect, test } from 'vitest';
import { checkSelector } from '@/domain/packs/check-selector';

describe('checkSelector', () => {
  test.each([
    'h1',
    '[data-testid="ticket-subject"]',
    "a[href*='/tickets/' i]",
    '#ticket-title > span.value',
    'time[datetime]',
    'tr.row:not(.header)',
    'li:not([hidden], .ghost)',
    ':is(h1, h2).title',
    'td:nth-child(3)',
    'label + span',
    'dt ~ dd',
    'svg[xlink:href]',
    '.\\31 23',
    '.sm\\:grid',
    'ticket-view >>> conversation-list >>> [role="article"]',
    'h1, h2 , [role=heading]',
    '.başlık',
    '[aria-label="Kimden: Ayşe >"]',
  ])('takes %s', (selector) => expect(checkSelector(selector)).toBeUndefined());

  test.each([
    ['', 'selector-empty'],
    ['   ', 'selector-empty'],
    [`.${'a'.repeat(400)}`, 'selector-long'],
    ['div:has(> p)', 'selector-complex'],
    [':host(.x)', 'selector-complex'],
    ['p::before', 'selector-complex'],
    ['*', 'selector-complex'],
    ['* * *', 'selector-complex'],
    ['a b c d e f g', 'selector-complex'],
    ['a ~ b ~ c', 'selector-complex'],
    ['a >>> b >>> c >>> d >>> e >>> f', 'selector-complex'],
    ['a, b, c, d, e, f, g', 'selector-complex'],
    ['.a.b.c.d.e.f.g.h.i', 'selector-complex'],
    ['a/**/b', 'selector-complex'],
    [':not(:not(a))', 'selector-bad'],
    [':is(a b)', 'selector-bad'],
    ['a >', 'selector-bad'],
    ['> a', 'selector-bad'],
    ['a > > b', 'selector-bad'],
    ['[a="b]', 'selector-bad'],
    ['a{color:red}', 'selector-bad'],
    ['a:visited', 'selector-bad'],
    ['a:nth-child(2n+1)', 'selector-bad'],
    ['a,', 'selector-bad'],
    ['javascript:alert(1)', 'selector-bad'],
    ['1a', 'selector-bad'],
  ])('refuses %j: %s', (selector, problem) => expect(checkSelector(selector)).toBe(problem));
});
