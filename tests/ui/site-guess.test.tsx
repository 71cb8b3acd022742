import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SiteGuess } from '@/ui/popup/site-guess';
import type { Guesses } from '@/ui/popup/site-here';
import { speak } from './support/words';

beforeEach(() => speak('en'));
afterEach(cleanup);

const product = (helpdesk: string, name: string, confidence: number) => ({
  helpdesk,
  name,
  site: `https://desk.example/${helpdesk}`,
  confidence,
});
const others = [{ helpdesk: 'glpi', name: 'GLPI', site: 'https://desk.example' }];

function shown(candidates: Guesses['candidates']) {
  const onEnable = vi.fn();
  render(<SiteGuess guesses={{ candidates, others }} host="desk.example" isDeclined={false} onEnable={onEnable} />);
  return {
    onEnable,
    heading: () => screen.getByRole('heading').textContent?.replace(/[\u2066-\u2069]/g, ''),
    select: screen.getByLabelText('Helpdesk') as HTMLSelectElement,
    button: screen.getByRole('button') as HTMLButtonElement,
  };
}

test.each([
  ['certain', [product('osticket', 'osTicket', 1)], 'This is osTicket', 'osticket'],
  ['likely', [product('osticket', 'osTicket', 0.5)], 'This may be osTicket', 'osticket'],
  [
    'one far ahead',
    [product('osticket', 'osTicket', 1), product('freescout', 'FreeScout', 0.5)],
    'This is osTicket',
    'osticket',
  ],
  [
    'two as likely',
    [product('osticket', 'osTicket', 1), product('freescout', 'FreeScout', 0.9)],
    'This could be osTicket, FreeScout. Say which.',
    '',
  ],
  ['none', [], 'No helpdesk recognised here', ''],
])('%s', (_, candidates, heading, chosen) => {
  const { heading: said, select, button } = shown(candidates);
  expect(said()).toBe(heading);
  expect(select.value).toBe(chosen);
  expect(button.disabled).toBe(chosen === '');
});

test('the user overrules, and the site is the chosen product’s', () => {
  const { select, button, onEnable } = shown([product('osticket', 'osTicket', 1)]);
  fireEvent.change(select, { target: { value: 'glpi' } });
  fireEvent.click(button);
  expect(onEnable).toHaveBeenCalledWith(others[0]);
});

test.each([
  ['en', 'This is Re:amaze', 'cannot read it by itself yet'],
  ['tr', 'Re:amaze', 'kendi başına okuyamıyor'],
  ['fa', 'Re:amaze', 'خودش نمی‌تواند'],
] as const)('a product that has to be taught is named and said to be so (%s)', async (language, heading, words) => {
  await speak(language);
  render(
    <SiteGuess guesses={{ candidates: [], others }} host="acme.reamaze.io" isDeclined={false} onEnable={vi.fn()} />,
  );
  expect(screen.getByRole('heading').textContent?.replace(/[\u2066-\u2069]/g, '')).toContain(heading);
  expect(document.body.textContent).toContain(words);
});
