import { expect, test } from 'vitest';
import { readLife } from '@/domain/tickets/read-life';
import { at, look, message, recordFrom } from './looks';

test('a merge comes before the comment and the close it leaves at the same instant', () => {
  const merged = look(
    'json',
    at('12:00'),
    {},
    {
      events: [
        { kind: 'status', status: 'closed', at: at('11:00'), precision: 'exact', id: 'status:2' },
        message(at('11:00'), 'agent', 'message:2'),
        { kind: 'merged', into: '7', at: at('11:00'), precision: 'exact', id: 'merged:2' },
      ],
    },
  );
  expect(readLife(recordFrom(merged)).events.map((event) => event.kind)).toEqual(['merged', 'message', 'status']);
});
