import { cleanup, fireEvent, render } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ImportChoices } from '@/domain/import/mapping';
import { instant } from '@/domain/time/instant';
import { readExport } from '@/import/read-export';
import { bytesSource } from '@/import/source';
import { FileWords } from '@/ui/options/import/file-words';
import { Preview } from '@/ui/options/import/preview';
import { understoodOf } from '@/ui/options/import/understood';
import type { Correct } from '@/ui/options/import/use-file';
import { speak } from '../support/words';

const NOW = instant(Date.UTC(2026, 2, 2, 12));
const FILE = [
  'Ticket id,Created at,Status,Priority,Channel,Resolved at',
  '1,2026-02-01T08:00:00Z,Waiting for warehouse,Urgent,Phone,',
  '2,2026-02-01T09:00:00Z,Solved,Low,Email,2026-02-02T09:00:00Z',
  '3,2026-02-01T10:00:00Z,Waiting for warehouse,Low,Fax,',
].join('\n');

const understand = async (choices: ImportChoices = {}) =>
  understoodOf(
    await readExport(bytesSource(new TextEncoder().encode(FILE), 'tickets.csv'), { now: NOW, choices, canAsk: true }),
  );

beforeEach(cleanup);

test.each([
  ['en', ['Solved', 'Urgent', 'Phone']],
  ['tr', ['Çözüldü', 'Acil', 'Telefon']],
  ['fa', ['حل‌شده', 'فوری', 'تلفن']],
] as const)('the preview names status, priority and channel in the language (%s)', async (language, words) => {
  speak(language);
  const { container } = render(<Preview understood={await understand()} />);
  for (const word of words) expect(container.textContent).toContain(word);
  expect(container.textContent).toContain('Waiting for warehouse');
});

test('a word nobody knows stands first and gets the meaning the person says', async () => {
  speak('en');
  const onCorrect = vi.fn<(change: Correct) => void>();
  const { container } = render(<FileWords understood={await understand()} onCorrect={onCorrect} />);
  const [first] = container.querySelectorAll('select');
  expect(first?.getAttribute('aria-label')).toContain('Waiting for warehouse');
  expect(first?.value).toBe('');
  fireEvent.change(first as HTMLSelectElement, { target: { value: 'hold' } });
  const choices = onCorrect.mock.calls[0]?.[0]({ words: { priority: { p9: 'low' } } }) as ImportChoices;
  expect(choices.words).toEqual({ priority: { p9: 'low' }, status: { 'waiting for warehouse': 'hold' } });
  const settled = await understand(choices);
  expect(settled.words.find(({ text }) => text === 'Waiting for warehouse')).toMatchObject({
    count: 2,
    meaning: 'hold',
  });
  expect(settled.problems.map(({ id }) => id)).not.toContain('import.status-words');
  expect(settled.problems.map(({ id }) => id)).toContain('import.channel-words');
});
