import * as v from 'valibot';
import type { Instant } from '@/domain/time/instant';
import type { BackfillStep } from '../protocol';
import { STATES } from './parse-report';
import { count, deadlineInstant, keyPart, nameUpTo, pastInstant } from './scalars';

/** Tickets in one page of a helpdesk's list: no list gives more than a few hundred. */
const MOST_TICKETS = 1000;

/** A cursor holds a helpdesk's own words, and ids that were seen. */
const cursor = v.exactOptional(nameUpTo(20_000));

function schema(now: Instant) {
  const frame = { site: keyPart, requests: count };
  const ticket = v.object({ id: keyPart, updatedAt: v.exactOptional(pastInstant(now)) });
  return v.variant('kind', [
    v.object({
      kind: v.literal('listed'),
      from: cursor,
      cursor,
      total: v.exactOptional(count),
      tickets: v.pipe(v.array(ticket), v.maxLength(MOST_TICKETS)),
      ...frame,
    }),
    v.object({ kind: v.literal('read'), id: keyPart, isWhole: v.boolean(), ...frame }),
    v.object({
      kind: v.literal('failed'),
      id: v.exactOptional(keyPart),
      state: v.picklist(STATES),
      retryAt: v.exactOptional(deadlineInstant(now)),
      ...frame,
    }),
  ]) satisfies v.GenericSchema<unknown, BackfillStep>;
}

/** What a page says became of its turn; undefined when it is nothing of the kind. @param now when it arrived */
export function parseBackfillStep(data: unknown, now: Instant): BackfillStep | undefined {
  const parsed = v.safeParse(schema(now), data);
  return parsed.success ? parsed.output : undefined;
}
