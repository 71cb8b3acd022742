import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { teamCalendar } from '@/domain/kpi/period/calendar';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { FigureForm } from '@/ui/options/figures/figure-form';
import { speak } from '../support/words';

beforeEach(() => speak('en'));
afterEach(cleanup);

const control = (label: string) => screen.getByLabelText(label, { selector: 'input, select' }) as HTMLInputElement;
const choose = (label: string, value: string) => fireEvent.change(control(label), { target: { value } });
const type = (label: string, value: string) => fireEvent.input(control(label), { target: { value } });

function shown() {
  const onTyped = vi.fn(async (_: SeriesPoint) => undefined);
  render(<FigureForm calendar={teamCalendar('en', 'Europe/Istanbul')} onTyped={onTyped} />);
  return { onTyped, button: screen.getByRole('button', { name: 'Add the figure' }) as HTMLButtonElement };
}

function fillRetention() {
  choose('Figure', 'M25');
  choose('First day', '2026-03-01');
  choose('Last day', '2026-03-31');
  type('Customers at the start', '350');
  type('Customers at the end', '300');
  type('New customers', '76');
}

test('a figure is kept for whole days of the team’s zone, and its numbers are cleared for the next', async () => {
  const { onTyped, button } = shown();
  fillRetention();
  fireEvent.click(button);
  await waitFor(() => expect(onTyped).toHaveBeenCalledTimes(1));
  expect(onTyped.mock.calls[0]![0]).toEqual({
    kpi: 'M25',
    from: Date.parse('2026-03-01T00:00:00+03:00'),
    to: Date.parse('2026-04-01T00:00:00+03:00'),
    parts: { start: 350, end: 300, new: 76 },
    origin: 'typed',
  });
  await waitFor(() => expect(control('New customers').value).toBe(''));
  expect(control('First day').value).toBe('2026-03-01');
});

test.each([
  ['a number is missing', () => type('New customers', '')],
  ['a number is negative', () => type('New customers', '-1')],
  ['it ends before it begins', () => choose('Last day', '2026-02-28')],
  ['a team is meant and none is named', () => choose('Whose', 'team')],
])('nothing can be added while %s', (_, spoil) => {
  const { button } = shown();
  fillRetention();
  expect(button.disabled).toBe(false);
  spoil();
  expect(button.disabled).toBe(true);
});

test('a mean is asked for with its number, and kept as a sum; a named source is told', async () => {
  const { onTyped, button } = shown();
  fillRetention();
  choose('Figure', 'M32');
  expect(screen.queryByLabelText('New customers')).toBeNull();
  choose('Whose', 'source');
  type("A source's", 'Google');
  const [mean, count] = screen.getAllByRole('spinbutton');
  fireEvent.input(mean!, { target: { value: '4.5' } });
  fireEvent.input(count!, { target: { value: '12' } });
  fireEvent.click(button);
  await waitFor(() => expect(onTyped).toHaveBeenCalled());
  expect(onTyped.mock.calls[0]![0]).toMatchObject({
    kpi: 'M32',
    group: 'source:Google',
    parts: { stars: 54, reviews: 12 },
  });
});
