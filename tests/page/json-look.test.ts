import { expect, test } from 'vitest';
import { instant } from '@/domain/time/instant';
import type { JsonAnswers, JsonRequest, JsonSource, Page, Place } from '@/helpdesks/contract';
import { lookAtJson } from '@/page/json-look';
import { knownAnswers } from '@/page/known-answers';

const PLACE: Place = { kind: 'ticket', site: 'https://desk.example', id: '7' };
const PAGE = { now: instant(600_000) } as Page;

const one = (name: string, more: Partial<JsonRequest> = {}): JsonRequest => ({
  name,
  path: `/${name}`,
  as: 'json',
  isRequired: name === 'ticket',
  ...more,
});

/** A ticket `{ updatedAt }`, its thread, and a survey that moves on its own. */
const source: JsonSource = {
  requests: () => [one('ticket'), one('thread'), one('names')],
  read: (place, answers) => ({
    observations: answers['ticket']
      ? [
          {
            key: { helpdesk: 'toy', site: place.site, id: place.id ?? '' },
            seenAt: instant(0),
            source: 'json',
            facts: answers['ticket'] as { updatedAt: ReturnType<typeof instant> },
            events: [],
            isHistoryComplete: 'thread' in answers,
          },
        ]
      : [],
    missing: Object.keys(answers),
    next: [one('survey', { isAlwaysAsked: true }), ...('thread' in answers ? [] : [one('thread-elsewhere')])],
  }),
};

function desk(answers: () => JsonAnswers) {
  const asked: string[] = [];
  const known = knownAnswers();
  const look = async () => {
    asked.length = 0;
    const result = await lookAtJson(
      {
        source,
        known,
        fetcher: {
          async ask(requests) {
            asked.push(...requests.map((request) => request.name));
            const told = answers();
            const given = requests.filter(({ name }) => name in told);
            if (requests.some((request) => request.isRequired && !(request.name in told)))
              return { kind: 'failed', state: 'gone' };
            return { kind: 'answered', answers: Object.fromEntries(given.map(({ name }) => [name, told[name]])) };
          },
        },
      },
      PLACE,
      PAGE,
      new AbortController().signal,
    );
    return { result, asked: [...asked] };
  };
  return look;
}

const whole = (updatedAt: number): JsonAnswers => ({
  ticket: { updatedAt: instant(updatedAt) },
  thread: [],
  names: [],
  survey: 1,
});

test('a ticket that has not changed is not asked for its thread again', async () => {
  let updatedAt = 1;
  const look = desk(() => whole(updatedAt));
  expect((await look()).asked).toEqual(['ticket', 'thread', 'names', 'survey']);
  const again = await look();
  expect(again.asked).toEqual(['ticket', 'survey']);
  expect(again.result).toMatchObject({ kind: 'read', observations: [{ isHistoryComplete: true }] });
  updatedAt = 2;
  expect((await look()).asked).toEqual(['ticket', 'thread', 'names', 'survey']);
});

test('a ticket that changed a moment ago is asked for its thread again: it may have changed twice in that second', async () => {
  const look = desk(() => whole(PAGE.now - 30_000));
  await look();
  expect((await look()).asked).toEqual(['ticket', 'thread', 'names', 'survey']);
});

test('what failed the last time is asked for again though the ticket has not changed', async () => {
  let told: JsonAnswers = { ticket: { updatedAt: instant(1) }, names: [], survey: 1 };
  const look = desk(() => told);
  expect((await look()).asked).toEqual(['ticket', 'thread', 'names', 'survey', 'thread-elsewhere']);
  told = whole(1);
  expect((await look()).asked).toEqual(['ticket', 'thread', 'survey']);
});

test('a ticket that is gone ends the look with one request', async () => {
  const { asked, result } = await desk(() => ({}))();
  expect(asked).toEqual(['ticket']);
  expect(result).toEqual({ kind: 'failed', state: 'gone' });
});
