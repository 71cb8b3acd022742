import * as v from 'valibot';
import type { Instant } from '@/domain/time/instant';
import type { Snooze } from '../protocol';
import { ticketKeySchema } from './parse-observation';

/** Longer than any holiday is no snooze: that is what turning alerts off is for. */
const LONGEST_MS = 31 * 86_400_000;

/** @returns undefined for what is no snooze: no instant, one that is past, or one too far ahead */
export function parseSnooze(data: unknown, now: Instant): Snooze | undefined {
  const until = v.pipe(
    v.number(),
    v.integer(),
    v.minValue(now + 1),
    v.maxValue(now + LONGEST_MS),
    v.transform((ms) => ms as Instant),
  );
  const schema = v.object({ until: v.exactOptional(until), ticket: v.exactOptional(ticketKeySchema) });
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : undefined;
}
