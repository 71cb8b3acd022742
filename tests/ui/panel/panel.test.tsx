import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Panel } from '@/ui/panel/panel';
import { panelView, showTab } from '@/ui/panel/view';
import { SITE } from '../../background/a-background';
import { layOut } from '../support/layout';
import { DENIZ, filledStore, ROYA, type Told, TUESDAY } from '../support/store';
import { speak } from '../support/words';

const LONG = { timeout: 20_000 };

/** Three weeks of tickets: Deniz answers within minutes, Roya within hours; some are rated. */
const PAST: readonly Told[] = Array.from({ length: 24 }, (_, i) => ({
  id: `${100 + i}`,
  subject: `Printer ${i}`,
  createdAgo: 20 * (i + 1) + 5,
  repliedAgo: 20 * (i + 1) + (i % 2 === 0 ? 4.5 : 2),
  solvedAgo: 20 * (i + 1),
  ...(i % 3 === 0 ? { ratedAgo: 20 * (i + 1) - 1, isGood: i !== 6 } : {}),
  agent: i % 2 === 0 ? DENIZ : ROYA,
  channel: i % 4 === 0 ? 'chat' : 'email',
}));
const OPEN: readonly Told[] = [
  { id: '1', subject: 'Cannot log in', createdAgo: 30, agent: DENIZ },
  { id: '2', subject: 'Webhook signature', createdAgo: 0.2, agent: ROYA },
];
const ME = { ...SITE, me: { id: DENIZ.id, name: DENIZ.name } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  layOut();
  localStorage.clear();
  panelView.setState({ tab: 'now', bar: { period: '28' }, drills: [], doors: [], cameFrom: undefined });
  speak('en');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (tab: Parameters<typeof showTab>[0]) => {
  showTab(tab);
  return render(<Panel clock={() => TUESDAY} />);
};
const plain = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').trim();
const region = async (name: string) => within(await screen.findByRole('region', { name }, LONG));

describe('Now', () => {
  test('everyone’s open tickets, the longest over first, with who holds them and the counts', async () => {
    await filledStore([...OPEN, ...PAST], { sites: [ME] });
    open('now');
    const list = await region('Tickets by what is due next');
    const lines = await list.findAllByRole('listitem');
    expect(lines.map((line) => plain(line.querySelector('.subject')))).toEqual(['Cannot log in', 'Webhook signature']);
    expect(plain(lines[0])).toContain('over');
    expect(plain(lines[0])).toContain(DENIZ.name);
    expect(plain(lines[1])).toContain('left');
    expect(within(lines[0] as HTMLElement).getByRole('link')).toHaveProperty('href', `${SITE.site}/t/1`);
    fireEvent.click(screen.getByRole('button', { name: /1 breached/ }));
    await waitFor(() => expect(screen.queryByText('Webhook signature')).toBeNull(), LONG);
    expect(screen.getByText('Cannot log in')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /1 breached/ }));
    await screen.findByText('Webhook signature', {}, LONG);
  });

  test('the numbers above the list open what is behind them', async () => {
    await filledStore(PAST);
    open('now');
    fireEvent.click(await screen.findByRole('button', { name: /Satisfied/ }, LONG));
    expect(plain(await screen.findByRole('heading', { name: 'Customer satisfaction' }, LONG))).not.toBe('');
  });

  test('an empty store says what to do, not zero', async () => {
    await filledStore([]);
    open('now');
    expect(await screen.findByText('Nothing is due', {}, LONG)).toBeTruthy();
  });
});

/** What has the focus, in the words a person reads. */
const focused = (): string => plain(document.activeElement);

describe('Team', () => {
  const drilled = async (opener: HTMLElement): Promise<void> => {
    fireEvent.click(opener);
    const title = await screen.findByRole('heading', { level: 2 }, LONG);
    await waitFor(() => expect(document.activeElement).toBe(title), LONG);
  };

  test('a card says its number with what it rests on; its door leads to rule and tickets, Escape leads back to it', async () => {
    await filledStore(PAST);
    open('team');
    const card = await region('First response time');
    expect(plain(card.getByRole('button'))).toMatch(/^\d+m|^\d+h/);
    expect(plain(document.querySelector('section.kpi .kpi-besides'))).toMatch(/n 24$/);
    await drilled(card.getByRole('button'));
    expect(plain((await screen.findByRole('region', { name: 'Why this number' }, LONG)) as Element)).toContain(
      'first public reply by a person',
    );
    expect((await screen.findAllByText(/Printer \d+/, {}, LONG)).length).toBeGreaterThan(10);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(focused()).toMatch(/Why this number$/), LONG);
    expect(screen.queryByRole('heading', { level: 2, name: 'First response time' })).toBeNull();
  });

  test('a line of the breakdown has the focus again, with what was chosen', async () => {
    await filledStore(PAST);
    open('team');
    const by = await choice();
    fireEvent.change(by, { target: { value: 'channel' } });
    const line = async () => {
      const row = await screen.findByRole('row', { name: /^Chat/ }, LONG);
      return within(row).getByRole('button');
    };
    const said = plain(await line());
    await drilled(await line());
    expect(document.querySelector('.drill-head')?.textContent).toContain('Chat');
    fireEvent.click(screen.getByRole('button', { name: /Back/ }));
    await waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toMatch(/^.?Chat/), LONG);
    expect(focused()).toBe(said);
  });

  test('a cell of the heat map has the focus again', async () => {
    await filledStore(PAST);
    open('team');
    const full = () => [...document.querySelectorAll<HTMLElement>('button.heat[data-empty="false"]')];
    await waitFor(() => expect(full().length).toBeGreaterThan(0), LONG);
    const cell = full()[0] as HTMLElement;
    const says = cell.getAttribute('aria-label');
    await drilled(cell);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(says), LONG);
  });
});

const choice = async (): Promise<HTMLElement> => {
  await waitFor(() => expect(document.querySelectorAll('.breakdown-choices select').length).toBeGreaterThan(1), LONG);
  return document.querySelectorAll<HTMLElement>('.breakdown-choices select')[1] as HTMLElement;
};

test('CSAT: a step of the trend, opened from its table, has the focus again', async () => {
  await filledStore(PAST);
  open('csat');
  const door = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('details.as-table button.door');
    expect(found).not.toBeNull();
    return found as HTMLElement;
  }, LONG);
  const says = plain(door);
  expect(says).toMatch(/good/);
  fireEvent.click(door);
  await screen.findByRole('button', { name: /Back/ }, LONG);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  await waitFor(() => expect(focused()).toBe(says), LONG);
  expect(document.activeElement?.closest('details')?.hasAttribute('open')).toBe(true);
});

test('Me: without knowing who that is, the panel says what to do', async () => {
  await filledStore(PAST);
  open('me');
  expect(await screen.findByRole('button', { name: 'Options' }, LONG)).toBeTruthy();
});

test('Me: only what this agent did is counted', async () => {
  await filledStore(PAST, { sites: [ME] });
  open('me');
  await region('First response time');
  expect(plain(document.querySelector('section.kpi .kpi-besides'))).toMatch(/n 12$/);
});

test('Report: period and parts are chosen, and files offered', async () => {
  await filledStore(PAST);
  open('report');
  expect((await screen.findAllByRole('checkbox', {}, LONG)).length).toBeGreaterThan(2);
  expect(screen.getAllByRole('button').some((button) => /CSV/.test(plain(button)))).toBe(true);
});

test.each([
  ['en', /^\d/, 'First response time'],
  ['tr', /^\d/, 'İlk yanıt süresi'],
  ['fa', /^[۰-۹]/, 'زمان پاسخ نخست'],
] as const)('numbers, names and digits of a card in %s', async (lang, digits, name) => {
  await filledStore(PAST);
  speak(lang);
  open('team');
  const card = (await screen.findByRole('heading', { level: 3, name }, LONG)).closest('section');
  expect(plain(card?.querySelector('.kpi-value'))).toMatch(digits);
});

describe('a period of one’s own', () => {
  test('in Persian takes and shows Jalali days, and stores the day itself', async () => {
    await filledStore(PAST);
    speak('fa');
    panelView.setState({ bar: { period: 'custom' } });
    open('team');
    const fields = await waitFor(() => {
      const found = [...document.querySelectorAll<HTMLInputElement>('.own-period input')];
      expect(found).toHaveLength(2);
      return found;
    }, LONG);
    fireEvent.change(fields[0] as HTMLInputElement, { target: { value: '۱۴۰۵/۰۸/۱۰' } });
    fireEvent.change(fields[1] as HTMLInputElement, { target: { value: '1405/09/03' } });
    expect(panelView.getState().bar).toMatchObject({ from: '2026-11-01', to: '2026-11-24' });
    await waitFor(() => expect(plain(document.querySelector('.own-period'))).toContain('۱۰ آبان ۱۴۰۵'), LONG);
    await waitFor(() => expect(fields[1]?.value).toBe('۱۴۰۵/۰۹/۰۳'), LONG);
    expect(await screen.findByRole('heading', { level: 3, name: 'زمان پاسخ نخست' }, LONG)).toBeTruthy();
  });

  test('that is no day says so and changes nothing', async () => {
    await filledStore(PAST);
    speak('fa');
    panelView.setState({ bar: { period: 'custom', from: '2026-11-01', to: '2026-11-24' } });
    open('team');
    const field = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('.own-period input');
      expect(found).not.toBeNull();
      return found as HTMLInputElement;
    }, LONG);
    fireEvent.change(field, { target: { value: '۱۴۰۵/۱۳/۰۱' } });
    expect((await screen.findAllByRole('alert', {}, LONG)).length).toBe(1);
    expect(panelView.getState().bar.from).toBe('2026-11-01');
  });
});
