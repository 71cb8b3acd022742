import { expect, test } from 'vitest';
import { basePath, idParameter, pathOn } from '@/helpdesks/kit/url';

test.each([
  ['https://h.example', 'https://h.example/a/b?c=1', '/a/b'],
  ['https://h.example/rt', 'https://h.example/rt/Ticket/Display.html', '/Ticket/Display.html'],
  ['https://h.example/rt', 'https://h.example/rt', '/'],
  ['https://h.example/rt', 'https://h.example/rtfm/x', undefined],
  ['https://h.example', 'https://h.example.evil.example/x', undefined],
  ['http://h.example:8080', 'http://h.example/x', undefined],
])('on site %s, %s is %s', (site, url, path) => {
  expect(pathOn(site, new URL(url))).toBe(path);
});

test('the base path is what an install lives below', () => {
  expect(basePath('https://h.example')).toBe('');
  expect(basePath('http://h.example:8080/rt')).toBe('/rt');
});

test('an id is a whole number; semicolons separate too', () => {
  expect(idParameter(new URL('https://h.example/?Action=AgentTicketZoom;TicketID=12;x=1'), 'TicketID')).toBe('12');
  expect(idParameter(new URL('https://h.example/?id=0'), 'id')).toBeUndefined();
  expect(idParameter(new URL('https://h.example/?id=12%20or%201'), 'id')).toBeUndefined();
});
