import { expect, test } from 'vitest';
import { unreadProductAt } from '@/domain/unread-products';

test.each([
  ['app.frontapp.com', 'Front'],
  ['frontapp.com', 'Front'],
  ['App.Crisp.chat', 'Crisp'],
  ['help.crisp.chat', undefined],
  ['acme.reamaze.io', 'Re:amaze'],
  ['acme.reamaze.com', 'Re:amaze'],
  ['reamaze.io', undefined],
  ['www.tidio.com', 'Tidio'],
  ['tidio.com.evil.example', undefined],
  ['evilfrontapp.com', undefined],
  ['acme.zendesk.com', undefined],
  ['desk.example:8080', undefined],
])('%s is %s', (host, name) => {
  expect(unreadProductAt(host)?.name).toBe(name);
});
