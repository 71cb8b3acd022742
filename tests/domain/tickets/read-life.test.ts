import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '@/domain/tickets/event';
import { readLife } from '@/domain/tickets/read-life';
import type { MONDAY } from './arbitrary';
import { at, look, message, recordFrom } from './looks';

const messages = (events: readonly TicketEvent[]) => events.filter((event) => event.kind === 'message');
const statuses = (events: readonly TicketEvent[]) =>
  events
    .filter((event) => event.kind === 'status')
    .map(({ status, at: when, isObserved }) => [status, when, isObserved]);

describe('the same message seen twice', () => {
  const thread = look(
    'json',
    at('12:00'),
    {},
    {
      events: [message(at('09:00:10'), 'customer', 'message:1'), message(at('09:00:40'), 'customer', 'message:2')],
    },
  );

  test('by its id is one, the better reading', () => {
    const page = look(
      'ticket-page',
      at('12:30'),
      {},
      { events: [message(at('09:00'), 'customer', 'message:1', 'minute')] },
    );
    expect(messages(readLife(recordFrom(page, thread)).events).map((event) => event.at)).toEqual([
      at('09:00:10'),
      at('09:00:40'),
    ]);
  });

  test('without an id in a queue row is recognised', () => {
    const row = look(
      'queue-page',
      at('11:00'),
      {},
      { events: [message(at('09:00'), 'customer', undefined, 'minute')] },
    );
    expect(messages(readLife(recordFrom(row, thread)).events)).toHaveLength(2);
  });

  test('an export with three messages in a minute where the thread knows two has one more', () => {
    const nine = message(at('09:00'), 'customer', undefined, 'minute');
    const sheet = look('import', at('11:00'), {}, { events: [nine, nine, nine] });
    expect(messages(readLife(recordFrom(sheet)).events)).toHaveLength(3);
    expect(messages(readLife(recordFrom(sheet, thread)).events)).toHaveLength(3);
    expect(messages(readLife(recordFrom(thread, sheet, sheet)).events)).toHaveLength(3);
  });

  test('all of them are known once a look saw the whole thread', () => {
    const stray = look('import', at('11:00'), {}, { events: [message(at('10:30'), 'agent', undefined, 'minute')] });
    expect(messages(readLife(recordFrom(stray, thread)).events)).toHaveLength(3);
    const whole = { ...thread, isHistoryComplete: true };
    expect(messages(readLife(recordFrom(stray, whole)).events)).toHaveLength(2);
  });

  test('a reply and a note of the same minute are two', () => {
    const note: TicketEvent = {
      ...message(at('09:00'), 'customer', undefined, 'minute'),
      kind: 'message',
      isPublic: false,
      actor: { role: 'agent' },
    };
    const page = look('ticket-page', at('11:00'), {}, { events: [note] });
    expect(messages(readLife(recordFrom(page, thread)).events)).toHaveLength(3);
  });

  test('"2 hours ago", read every five minutes for an hour, does not pile up', () => {
    const looks = Array.from({ length: 12 }, (_, i) => {
      const seenAt = (at('12:03') + i * 300_000) as typeof thread.seenAt;
      const twoHoursAgo = (seenAt - 7_200_000) as typeof thread.seenAt;
      return look('queue-page', seenAt, {}, { events: [message(twoHoursAgo, 'agent', undefined, 'relative')] });
    });
    const record = recordFrom(...looks);
    expect(record.events.length).toBeLessThanOrEqual(2);
    expect(messages(readLife(record).events)).toHaveLength(1);
  });
});

describe('events of one instant', () => {
  test('are told in the order they happen in one save', () => {
    const when = at('09:00');
    const events: TicketEvent[] = [
      { kind: 'status', status: 'solved', at: when, precision: 'exact' },
      { kind: 'status', status: 'pending', at: when, precision: 'exact' },
      message(when, 'agent', 'message:10'),
      message(when, 'agent', 'message:9'),
      { kind: 'created', actor: { role: 'customer' }, at: when, precision: 'exact' },
    ];
    const told = readLife(recordFrom(look('json', at('10:00'), {}, { events }))).events;
    expect(told.map((event) => (event.kind === 'status' ? event.status : (event.id ?? event.kind)))).toEqual([
      'created',
      'message:9',
      'message:10',
      'pending',
      'solved',
    ]);
  });
});

describe('status changes noticed between looks', () => {
  test('are dated by the look that first saw them and marked observed', () => {
    const record = recordFrom(
      look('queue-page', at('09:00'), { status: 'open' }),
      look('queue-page', at('10:00'), { status: 'pending' }),
      look('queue-page', at('10:30'), { status: 'pending' }),
      look('queue-page', at('11:00'), { status: 'open' }),
    );
    expect(statuses(readLife(record).events)).toEqual([
      ['open', at('09:00'), true],
      ['pending', at('10:00'), true],
      ['open', at('11:00'), true],
    ]);
  });

  const history: TicketEvent[] = [
    { kind: 'status', status: 'pending', at: at('09:40'), precision: 'exact', id: 'status:1' },
  ];

  test('give way to the helpdesk’s own history', () => {
    const rows = [
      look('queue-page', at('09:00'), { status: 'open' }),
      look('queue-page', at('10:00'), { status: 'pending' }),
    ];
    const json = look('json', at('11:00'), { status: 'pending' }, { events: history, isHistoryComplete: true });
    expect(statuses(readLife(recordFrom(...rows, json)).events)).toEqual([['pending', at('09:40'), undefined]]);
  });

  test('go on after the last look at the history', () => {
    const json = look('json', at('11:00'), { status: 'pending' }, { events: history, isHistoryComplete: true });
    const row = look('queue-page', at('12:00'), { status: 'solved' });
    expect(statuses(readLife(recordFrom(json, row)).events)).toEqual([
      ['pending', at('09:40'), undefined],
      ['solved', at('12:00'), true],
    ]);
  });

  test('a status seen at the first look is no change', () => {
    const record = recordFrom(
      look('queue-page', at('09:00'), { status: 'pending' }),
      look('queue-page', at('10:00'), { status: 'pending' }),
    );
    expect(statuses(readLife(record).events)).toEqual([]);
  });

  test('a solve is dated by the helpdesk where it tells when', () => {
    const record = recordFrom(
      look('queue-page', at('09:00'), { status: 'open' }),
      look('queue-page', at('12:00'), { status: 'solved', solvedAt: at('11:20') }),
    );
    expect(statuses(readLife(record).events)).toEqual([
      ['open', at('09:00'), true],
      ['solved', at('11:20'), undefined],
    ]);
  });

  test('follow the user’s mapping of the helpdesk’s words', () => {
    const record = recordFrom(
      look('queue-page', at('09:00'), { status: 'open', rawStatus: 'Open' }),
      look('queue-page', at('10:00'), { rawStatus: 'Awaiting parts' }),
    );
    expect(statuses(readLife(record).events)).toEqual([]);
    const statusMap = { 'awaiting parts': 'hold' as const };
    const life = readLife(record, { statusMap, channelMap: {}, bots: [], aliases: {} });
    expect(statuses(life.events).at(-1)).toEqual(['hold', at('10:00'), true]);
  });
});

describe('a change that two sources tell', () => {
  const assigned = (when: string, name: string, more: Partial<TicketEvent> = {}): TicketEvent =>
    ({ kind: 'assigned', assignee: { role: 'agent', name }, at: at(when), precision: 'exact', ...more }) as TicketEvent;
  const status = (when: string, more: Partial<TicketEvent>): TicketEvent =>
    ({ kind: 'status', at: at(when), precision: 'exact', ...more }) as TicketEvent;
  const both = (a: TicketEvent, b: TicketEvent) =>
    readLife(
      recordFrom(look('json', at('12:00'), {}, { events: [a] }), look('import', at('12:00'), {}, { events: [b] })),
    ).events.length;

  test.each([
    [
      'the same assignment',
      assigned('09:00:20', 'Ada', { id: 'a:1' }),
      assigned('09:00', 'Ada', { precision: 'minute' }),
      1,
    ],
    [
      'two assignments in a minute',
      assigned('09:00:20', 'Ada', { id: 'a:1' }),
      assigned('09:00', 'Bo', { precision: 'minute' }),
      2,
    ],
    [
      'a status in other words',
      status('09:00:20', { id: 's:1', status: 'open', raw: '2' } as never),
      status('09:00', { status: 'open', raw: 'Open', precision: 'minute' } as never),
      1,
    ],
    [
      'two statuses in a minute',
      status('09:00:20', { id: 's:1', status: 'open' } as never),
      status('09:00', { status: 'solved', precision: 'minute' } as never),
      2,
    ],
  ] as const)('%s', (_, a, b, count) => {
    expect(both(a, b)).toBe(count);
  });
});

test('ten thousand messages without ids, told by an export and by a page, are ten thousand', () => {
  const thread = Array.from({ length: 10_000 }, (_, i) => (at('09:00') + i * 7000) as typeof MONDAY);
  const sheet = look('import', at('12:00', 3), {}, { events: thread.map((when) => message(when, 'customer')) });
  const minute = (when: number) => (Math.floor(when / 60_000) * 60_000) as typeof MONDAY;
  const page = look(
    'ticket-page',
    at('12:00', 3),
    {},
    { events: thread.map((when) => message(minute(when), 'customer', undefined, 'minute')) },
  );
  expect(readLife(recordFrom(sheet, page)).events).toHaveLength(10_000);
});

describe('people', () => {
  const reading = {
    statusMap: {},
    channelMap: {},
    bots: ['Answer Bot', '99'],
    aliases: { 'A. Lovelace': 'Ada Lovelace', '12': 'Ada Lovelace' },
  };
  const reply = (id: string, name: string): TicketEvent => ({
    ...message(at('09:00'), 'agent', `message:${id}${name}`),
    kind: 'message',
    isPublic: true,
    actor: { role: 'agent', id, name },
  });
  const actorsOf = (...events: TicketEvent[]) =>
    readLife(recordFrom(look('json', at('10:00'), {}, { events })), reading).events.map((event) =>
      event.kind === 'message' ? event.actor : undefined,
    );

  test('machines the user named are machines, by id or by name', () => {
    expect(actorsOf(reply('1', 'Answer  Bot'), reply('99', 'Ann')).map((actor) => actor?.role)).toEqual(['bot', 'bot']);
  });

  test('two spellings of one agent are counted as one', () => {
    const ids = actorsOf(reply('3', 'A. Lovelace'), reply('12', 'ada'), reply('4', 'Ada Lovelace')).map(
      (actor) => actor?.id,
    );
    expect(new Set(ids)).toEqual(new Set(['Ada Lovelace']));
  });

  test('a name like "constructor" is only a name', () => {
    expect(actorsOf(reply('__proto__', 'constructor'))[0]).toEqual({
      role: 'agent',
      id: '__proto__',
      name: 'constructor',
    });
  });
});
