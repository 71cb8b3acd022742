import { expect, test } from 'vitest';
import { helpdesks } from '@/helpdesks/registry';
import { observationParser } from '@/messaging/parse/parse-observation';
import { askAll, situationsOf } from './situation';

// What an adapter tells is only worth something if the background takes it: nothing of any situation may be dropped as impossible.

const situations = helpdesks.flatMap((helpdesk) =>
  situationsOf(helpdesk.id).map((situation) => ({ helpdesk, situation, name: `${helpdesk.id}/${situation.name}` })),
);

test.each(situations)('$name', ({ helpdesk, situation: { about, page, responses, hasPage } }) => {
  const place = helpdesk.place(page.url, about.site ?? page.url.origin);
  if (!place) return;
  const reading = hasPage ? helpdesk.read(page, place) : undefined;
  const told = [
    ...(reading?.kind === 'read' ? reading.observations : []),
    ...(responses ? (askAll(helpdesk, place, page, responses).reading?.observations ?? []) : []),
  ];
  const parse = observationParser(page.now);
  const dropped = told.map((observation) => parse(structuredClone(observation))?.dropped ?? 'all of it');
  expect(dropped).toEqual(told.map(() => []));
});
