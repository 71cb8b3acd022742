import { expect, test } from 'vitest';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { IngestAnswer } from '@/messaging/protocol';
import type { Ask } from '@/page/ask';
import { createSender } from '@/page/sender';

const look: Observation = {
  key: { helpdesk: 'demo', site: 'https://desk.example', id: '7' },
  seenAt: 1_772_000_000_000 as Instant,
  source: 'json',
  facts: { status: 'open' },
  events: [],
  isHistoryComplete: false,
};
const stored: IngestAnswer = { kind: 'stored', views: [] };

test.each([
  ['an answer is enough', [stored], 1],
  ['an extension that is gone is not asked again', [undefined, undefined], 1],
  ['a refusal is an answer', [{ kind: 'refused', why: 'flood' }], 1],
] as const)('%s', async (_, answers, asked) => {
  let times = 0;
  const ask = (async () => answers[times++]) as unknown as Ask;
  await createSender(ask).observed([look]);
  expect(times).toBe(asked);
});

test('what was refused is told at the next look, what was stored is not', async () => {
  const answers: (IngestAnswer | undefined)[] = [{ kind: 'refused', why: 'storage-full' }, stored];
  let times = 0;
  const ask = (async () => answers[times++]) as unknown as Ask;
  const sender = createSender(ask);
  for (let i = 0; i < 4; i += 1) await sender.observed([{ ...look, seenAt: (look.seenAt + i) as Instant }]);
  expect(times).toBe(2);
});
