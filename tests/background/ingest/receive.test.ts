import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BURST, PER_SECOND } from '@/background/ingest/allowance';
import { aBackground, aLook, NOON, PAGE, SITE } from '../a-background';

beforeEach(() => fakeBrowser.reset());

const refusedAs = (why: string) => ({ kind: 'refused', why });

describe('a look of an enabled site', () => {
  test('is stored and answered with the view of its ticket', async () => {
    const { receive, db } = await aBackground();
    const answer = await receive([aLook('7'), aLook('8')], PAGE);
    expect(answer).toMatchObject({ kind: 'stored', views: [{ key: { id: '7' } }, { key: { id: '8' } }] });
    expect(await db.tickets.count()).toBe(2);
  });

  test('keeps no customer’s name, and one hash for one customer', async () => {
    const { receive, db } = await aBackground();
    await receive([aLook('7')], PAGE);
    const stored = JSON.stringify(await db.tickets.toArray());
    expect(stored.toLowerCase()).not.toContain('gunhild');
    const record = (await db.tickets.toArray())[0]!.record;
    const [message] = record.events;
    expect(message).toMatchObject({ actor: { role: 'customer', id: record.facts.requester?.value } });
    expect(record.facts.requester?.value).toHaveLength(21);
  });

  test('hashes a customer wherever the page names one, even as the assignee', async () => {
    const { receive, db } = await aBackground();
    const customer = { role: 'customer', id: 'Gunhild@example.org', name: 'Gunhild' };
    const stamp = { at: NOON - 5000, precision: 'exact' };
    const facts = { assignee: customer, createdBy: customer, requester: 'gunhild@example.org' };
    const events = [
      { kind: 'assigned', assignee: customer, id: 'a:1', ...stamp },
      { kind: 'created', actor: customer, id: 'c:1', ...stamp },
      { kind: 'status', status: 'open', actor: customer, id: 's:1', ...stamp },
      { kind: 'rating', score: 1, scale: 'good-bad', actor: customer, id: 'r:1', ...stamp },
    ];
    await receive([aLook('7', { facts, events })], PAGE);
    const stored = JSON.stringify([await db.tickets.toArray(), await db.due.toArray(), await db.tail.toArray()]);
    expect(stored.toLowerCase()).not.toContain('gunhild');
    expect((await db.tickets.toArray())[0]!.record.events).toHaveLength(4);
  });

  test('keeps no subject where subjects are not kept', async () => {
    const { receive, db } = await aBackground({ with: { keepsSubjects: false } });
    await receive([aLook('7')], PAGE);
    expect(JSON.stringify(await db.tickets.toArray())).not.toContain('Printer');
  });

  test('keeps of a ticket’s own number fields the one that the user named, as the worth of a sale', async () => {
    const fields = { cf_amount: 19.5, cf_phone: 905551234567 };
    const named = await aBackground({ with: { sites: [{ ...SITE, worthField: 'cf_amount' }] } });
    await named.receive([aLook('7', { fields })], PAGE);
    const [row] = await named.db.tickets.toArray();
    expect(row!.record.facts.worth?.value).toBe(19.5);
    expect(JSON.stringify(row)).not.toContain('905551234567');
    const unnamed = await aBackground();
    await unnamed.receive([aLook('7', { fields })], PAGE);
    expect(JSON.stringify(await unnamed.db.tickets.toArray())).not.toMatch(/19\.5|905551234567/);
  });

  test('costs no write when nothing changed but the hour hand', async () => {
    let clock = NOON;
    const { receive, db } = await aBackground({ clock: () => clock });
    await receive([aLook('7')], PAGE);
    const before = await db.tickets.toArray();
    clock = (NOON + 30 * 60_000) as typeof NOON;
    await receive([aLook('7', { seenAt: clock })], PAGE);
    expect(await db.tickets.toArray()).toEqual(before);
    clock = (NOON + 90 * 60_000) as typeof NOON;
    await receive([aLook('7', { seenAt: clock })], PAGE);
    expect((await db.tickets.toArray())[0]!.lastSeenAt).toBe(clock);
  });
});

describe('is refused', () => {
  test('of a site the user did not enable', async () => {
    const { receive } = await aBackground({ with: { sites: [] } });
    expect(await receive([aLook('7')], PAGE)).toEqual(refusedAs('unknown-site'));
  });

  test('from a page of another origin, whatever it says', async () => {
    const { receive, db } = await aBackground();
    const other = { kind: 'page', origin: 'https://evil.example', url: 'https://evil.example/' } as const;
    expect(await receive([aLook('7')], other)).toEqual(refusedAs('wrong-origin'));
    expect(await db.tickets.count()).toBe(0);
  });

  test.each([
    ['no list', { key: 1 }],
    ['an empty list', []],
    ['no key', [{ ...aLook('7'), key: undefined }]],
    ['a key with a separator in it', [aLook('7|8')]],
    ['a look from before computers', [aLook('7', { seenAt: -5 })]],
    ['a look from the far future', [aLook('7', { seenAt: NOON + 9e12 })]],
    ['lone surrogates in its key', [{ ...aLook('7'), key: { helpdesk: 'demo', site: SITE.site, id: '\uD83D' } }]],
    ['NaN for an instant', [aLook('7', { seenAt: Number.NaN })]],
  ])('with %s', async (_, data) => {
    const { receive, db } = await aBackground();
    expect(await receive(data, PAGE)).toEqual(refusedAs('bad-shape'));
    expect(await db.tickets.count()).toBe(0);
  });

  test('when it weighs five megabytes', async () => {
    const { receive, db } = await aBackground();
    const heavy = aLook('7', { facts: { subject: 'x'.repeat(5 * 1024 * 1024) } });
    expect(await receive([heavy], PAGE)).toEqual(refusedAs('too-large'));
    const [told] = await db.health.toArray();
    expect(told).toMatchObject({ page: 'bad-data', fact: '*', state: 'too-large', isReadable: false });
  });

  test('when a message holds more looks than a second allows, however small', async () => {
    const { receive, db } = await aBackground();
    const looks = Array.from({ length: BURST + 1 }, (_, i) => aLook(`${i}`));
    expect(await receive(looks, PAGE)).toEqual(refusedAs('too-large'));
    expect(await db.tickets.count()).toBe(0);
  });
});

describe('bad values inside a good look', () => {
  test('are dropped one by one and told in health', async () => {
    const { receive, db } = await aBackground();
    const facts = {
      status: 'open',
      createdAt: -1,
      updatedAt: NOON + 9e12,
      subject: 'Printer \uD800 on fire',
      priority: 'extreme',
    };
    await receive([aLook('7', { facts, events: [{ kind: 'message', at: NOON }, ...aLook('7').events] })], PAGE);
    const record = (await db.tickets.toArray())[0]!.record;
    expect(Object.keys(record.facts).sort()).toEqual(['status', 'subject']);
    expect(record.facts.subject?.value).toBe('Printer \uFFFD on fire');
    expect(record.events).toHaveLength(1);
    expect(record.completeAt).toBeUndefined();
    const told = (await db.health.toArray()).map(({ page, fact }) => `${page} ${fact}`).sort();
    expect(told).toEqual(['bad-data createdAt', 'bad-data events', 'bad-data priority', 'bad-data updatedAt']);
  });

  test('keys of prototypes do nothing', async () => {
    const { receive, db } = await aBackground();
    const look = JSON.parse(
      JSON.stringify(aLook('7')).replace(
        '"facts":{',
        '"__proto__":{"isAdmin":true},"facts":{"__proto__":{"isSpam":true},"constructor":"x",',
      ),
    );
    await receive([look], PAGE);
    const facts = (await db.tickets.toArray())[0]!.record.facts;
    expect(facts.isSpam).toBeUndefined();
    expect(Object.hasOwn(facts, 'constructor')).toBe(false);
    expect(({} as Record<string, unknown>).isSpam).toBeUndefined();
  });

  test('a ticket of ten thousand messages is one ticket', async () => {
    const { receive, db } = await aBackground();
    const events = Array.from({ length: 10_000 }, (_, i) => ({
      ...aLook('7').events[0],
      id: `message:${i}`,
      at: NOON - 10_000_000 + i * 1000,
    }));
    expect(await receive([aLook('7', { events })], PAGE)).toMatchObject({ kind: 'stored' });
    expect((await db.tickets.toArray())[0]!.record.events).toHaveLength(10_000);
  });

  test('a page that makes up ever new messages does not grow a ticket without end', async () => {
    const { receive, db } = await aBackground();
    for (const round of [0, 1, 2]) {
      const events = Array.from({ length: 12_000 }, (_, i) => ({
        kind: 'survey-sent',
        id: `s:${round}.${i}`,
        at: NOON - 5000,
        precision: 'exact',
      }));
      await receive([aLook('7', { events })], PAGE);
    }
    expect((await db.tickets.toArray())[0]!.record.events.length).toBeLessThanOrEqual(25_000);
  });
});

describe('a page that floods', () => {
  test('a thousand looks a second is bounded, and health says so', async () => {
    let clock = NOON;
    const { receive, db } = await aBackground({ clock: () => clock });
    const answers: string[] = [];
    for (let i = 0; i < 400; i += 1) {
      clock = (NOON + i * 25) as typeof NOON;
      const looks = Array.from({ length: 25 }, (_, n) => aLook(`${(i * 25 + n) % 50}`, { seenAt: clock }));
      answers.push((await receive(looks, PAGE)).kind);
    }
    const taken = answers.filter((kind) => kind === 'stored').length * 25;
    expect(taken).toBeGreaterThan(BURST);
    expect(taken).toBeLessThanOrEqual(BURST + 10 * PER_SECOND);
    const [flood] = await db.health.where('site').equals('https://desk.example').toArray();
    expect(flood).toMatchObject({ page: 'flood', isReadable: false });
    expect(flood!.count).toBeGreaterThan(10_000 - taken - 1000);
  });
});
