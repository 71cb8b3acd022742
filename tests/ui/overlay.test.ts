import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seconds } from '@/domain/time/duration';
import { type Instant, instant } from '@/domain/time/instant';
import type { SlaView } from '@/messaging/protocol';
import type { Overlay, ShownTicket } from '@/ui/overlay/contract';
import { mountOverlay } from '@/ui/overlay/mount';
import { clock, DEEDS, FRIDAY, HERE, MONDAY_TEN, view } from './support/clocks';
import { speak } from './support/words';

const MINUTE = 60_000;

/** The overlay's shadow roots are closed to the page; the test keeps each as it is made. */
const roots = new Map<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;
let overlay: Overlay;
let stop: AbortController;

const textOf = (selector: string): string | undefined => {
  const host = document.querySelector(selector);
  const root = host && roots.get(host);
  return root?.querySelector('.badge, .chip')?.textContent ?? undefined;
};
const badge = (): string | undefined => textOf('helpclock-ticket');
const ticketRoot = (): ShadowRoot => {
  const host = document.querySelector('helpclock-ticket');
  const root = host && roots.get(host);
  if (!root) throw new Error('no overlay on the page');
  return root;
};
const shown = (change: Partial<ShownTicket>): ShownTicket => ({ state: 'ok', missing: [], ...change });

beforeEach(() => {
  vi.useFakeTimers({ now: FRIDAY });
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    expect(init.mode).toBe('closed');
    roots.set(this, root);
    return root;
  };
  // jsdom has no layout; every box is empty.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  speak('en');
  document.body.innerHTML = '<h1>Cannot log in</h1><table><tr><td id="row">Webhook</td></tr></table>';
  stop = new AbortController();
  overlay = mountOverlay(document, HERE, () => Date.now(), DEEDS, stop.signal);
});
afterEach(() => {
  stop.abort();
  Element.prototype.attachShadow = attach;
  vi.useRealTimers();
});

describe('the badge says how long, and whether that is fine', () => {
  test('business time left and wall time due, together', () => {
    overlay.ticket(shown({ view: view([clock()]) }));
    expect(badge()).toBe('First reply1h 10m left· due Mon 10:00');
  });

  test('it counts by itself, a minute at a time, and stands still from closing time on', () => {
    overlay.ticket(shown({ view: view([clock()]) }));
    vi.advanceTimersByTime(4 * MINUTE + 1_000);
    expect(badge()).toContain('1h 05m left');
    vi.advanceTimersByTime(60 * MINUTE);
    expect(badge()).toContain('1h left');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a paused clock does not move and sets no timer', () => {
    overlay.ticket(shown({ view: view([clock({ state: 'paused', isPaused: true })]) }));
    expect(badge()).toBe('First replypaused · 1h 10m left');
    vi.advanceTimersByTime(30 * MINUTE);
    expect(vi.getTimerCount()).toBe(0);
    expect(badge()).toBe('First replypaused · 1h 10m left');
  });

  test('seconds are counted in the last two minutes, then it is over', () => {
    const due = instant(FRIDAY + 90_000);
    overlay.ticket(shown({ view: view([clock({ remaining: seconds(90), breachAt: due })]) }));
    expect(badge()).toContain('1m 30s left');
    vi.advanceTimersByTime(1_000);
    expect(badge()).toContain('1m 29s left');
    vi.advanceTimersByTime(91_000);
    expect(badge()).toContain('1m over');
  });

  test('an open breach leads, the rest follow in brief', () => {
    const resolution = clock({ metric: 'resolution', remaining: seconds(-720), state: 'breached', breachAt: FRIDAY });
    overlay.ticket(shown({ view: view([clock(), resolution]) }));
    expect(badge()).toBe('Resolution12m overFirst reply1h');
  });

  test('a time read only roughly says so', () => {
    overlay.ticket(shown({ view: view([clock({ precision: 'relative' })]) }));
    expect(badge()).toContain('≈ 1h 10m left');
  });

  test.each([
    ['gone', 'Ticket not found'],
    ['login-expired', 'Signed out of the helpdesk'],
    ['forbidden', 'No access to this ticket'],
    ['not-json', 'Unexpected answer'],
    ['rate-limited', 'Waiting for the helpdesk'],
    ['offline', 'Offline'],
    ['server-error', 'The helpdesk has a problem'],
    ['unreadable', 'Cannot read this page'],
    ['loading', 'Reading…'],
  ] as const)('%s is a named state', (state, text) => {
    overlay.ticket(shown({ state }));
    expect(badge()).toBe(text);
  });

  test('nothing is painted on a page that is no ticket', () => {
    overlay.ticket(shown({ state: 'not-a-ticket' }));
    expect(document.querySelector('helpclock-ticket')).toBeNull();
  });

  test('a screen reader hears a change of state, not the minutes', () => {
    overlay.ticket(shown({ view: view([clock({ hours: 'calendar' })]) }));
    const said = ticketRoot().querySelector('[role=status]');
    expect(said?.textContent).toBe('First reply: on time');
    vi.advanceTimersByTime(5 * MINUTE);
    expect(said?.textContent).toBe('First reply: on time');
    vi.advanceTimersByTime(40 * MINUTE);
    expect(said?.textContent).toBe('First reply: at risk');
  });
});

describe('the card explains', () => {
  const open = () => ticketRoot().querySelector<HTMLButtonElement>('.badge')?.click();

  test('promise, hours, start and the stretches that did not count', () => {
    const closed = {
      from: instant(FRIDAY - 20 * 3_600_000),
      to: instant(FRIDAY - 4 * 3_600_000),
      kind: 'closed' as const,
      counted: seconds(0),
    };
    const held = {
      from: closed.to,
      to: FRIDAY,
      kind: 'open' as const,
      counted: seconds(3_000),
      holder: { role: 'agent' as const, name: 'Deniz' },
    };
    overlay.ticket(shown({ view: view([clock({ stretches: [closed, held] })]), missing: ['priority'] }));
    open();
    const card = ticketRoot().querySelector('.card')?.textContent ?? '';
    expect(card).toContain('due Mon 23 Nov 10:00 · target 2h');
    expect(card).toContain('Promise\u2068Standard promise\u2069');
    expect(card).toContain('Hours\u2068Support hours\u2069');
    expect(card).toContain('ClosedThu 20:50 – 12:50');
    expect(card).toContain('Held by\u2068Deniz\u2069 50m');
    expect(card).toContain('Not readable on this page: priority');
  });

  test('the helpdesk’s own deadline stands apart', () => {
    const native = [{ metric: 'first_reply' as const, dueAt: FRIDAY, label: 'First reply time' }];
    overlay.ticket(shown({ view: view([clock()], { native }) }));
    open();
    const lines = [...ticketRoot().querySelectorAll('.sub')].map((line) => line.textContent);
    expect(lines).toContain('\u2068Zendesk\u2069: due 16:50 · 65h 10m before ours');
  });
});

describe('the card snoozes this ticket', () => {
  const flush = () => vi.advanceTimersByTimeAsync(0);
  const opened = async (alerts: SlaView['alerts'], change: Partial<SlaView> = {}) => {
    const told: unknown[] = [];
    let now = alerts;
    stop.abort();
    stop = new AbortController();
    const known = view([clock()], change);
    const deeds = {
      ...DEEDS,
      explain: async () => ({ ...known, ...(now && { alerts: now }) }),
      snooze: async (...asked: readonly unknown[]) => {
        told.push(asked);
        now = asked[1] === undefined ? {} : { snoozedUntil: asked[1] as Instant };
      },
    };
    overlay = mountOverlay(document, HERE, () => Date.now(), deeds, stop.signal);
    overlay.ticket(shown({ view: known }));
    ticketRoot().querySelector<HTMLButtonElement>('.badge')?.click();
    await flush();
    return { told, part: () => ticketRoot().querySelector('.snooze') };
  };

  test('for a while, says until when, and lets alerts speak again', async () => {
    const { told, part } = await opened({});
    const select = part()!.querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Snooze alerts of this ticket',
      'for 30 minutes',
      'for 2 hours',
    ]);
    select.value = `${FRIDAY + 30 * MINUTE}`;
    select.dispatchEvent(new Event('change'));
    await flush();
    expect(told).toEqual([[expect.objectContaining({ id: '4298' }), FRIDAY + 30 * MINUTE]]);
    expect(part()?.textContent).toBe('quiet until 17:20Let alerts speak again');
    await flush();
    const resume = part()!.querySelector('button')!;
    resume.click();
    await flush();
    expect(told.at(-1)).toEqual([expect.objectContaining({ id: '4298' }), undefined]);
    expect(part()?.querySelector('select')).not.toBeNull();
  });

  test('until the team opens, where it is closed', async () => {
    const { part } = await opened({}, { isOpenNow: false, opensOrClosesAt: MONDAY_TEN });
    expect(part()?.textContent).toContain('until Mon 10:00');
  });

  test('is not offered where nothing is told of the ticket', async () => {
    expect((await opened(undefined)).part()).toBeNull();
  });
});

describe('rows', () => {
  const row = (): Element => {
    const element = document.querySelector('#row');
    if (!element) throw new Error('no row');
    return element;
  };

  test('a chip of three characters, explained to the pointer and to a screen reader', () => {
    overlay.rows([{ id: '1', element: row(), view: view([clock({ remaining: seconds(1_440) })]) }]);
    expect(textOf('helpclock-row')).toBe('24m');
    const host = document.querySelector('helpclock-row');
    const label = host && roots.get(host)?.querySelector('.chip')?.getAttribute('aria-label');
    expect(label).toBe('First reply: at risk, 24m left, due Mon 10:00');
  });

  test('a ticket without a clock leaves its row alone', () => {
    overlay.rows([{ id: '1', element: row() }]);
    expect(document.querySelector('helpclock-row')).toBeNull();
  });

  test('a row the page has drawn again is stamped again, once', () => {
    const shownRow = { id: '1', element: row(), view: view([clock()]) };
    overlay.rows([shownRow]);
    row().textContent = 'Webhook signature';
    overlay.rows([shownRow]);
    overlay.rows([shownRow]);
    expect(document.querySelectorAll('helpclock-row')).toHaveLength(1);
  });

  test('everything is gone once the page is left', () => {
    overlay.ticket(shown({ view: view([clock()]) }));
    overlay.rows([{ id: '1', element: row(), view: view([clock()]) }]);
    stop.abort();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(document.querySelector('helpclock-row, helpclock-ticket')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('other languages', () => {
  test('Persian runs right to left with its own digits', () => {
    stop.abort();
    speak('fa');
    stop = new AbortController();
    overlay = mountOverlay(document, HERE, () => Date.now(), DEEDS, stop.signal);
    overlay.ticket(shown({ view: view([clock()]) }));
    expect(badge()).toBe('پاسخ نخست۱ ساعت و ۱۰ دقیقه مانده· تا دوشنبه ۱۰:۰۰');
    expect(document.querySelector('helpclock-ticket')?.getAttribute('dir')).toBe('rtl');
  });

  test('Turkish', () => {
    stop.abort();
    speak('tr');
    stop = new AbortController();
    overlay = mountOverlay(document, HERE, () => Date.now(), DEEDS, stop.signal);
    overlay.ticket(shown({ view: view([clock()]) }));
    expect(badge()).toBe('İlk yanıt1 sa 10 dk kaldı· son: Pzt 10:00');
  });
});
