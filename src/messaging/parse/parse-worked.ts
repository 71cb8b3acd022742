import * as v from 'valibot';
import type { TicketWorked } from '../protocol';
import { ticketKeySchema } from './parse-observation';

/** A page tells after each minute of work, and when the two idle minutes after the last are over. */
const MOST_SECONDS = 600;

const schema = v.object({
  key: ticketKeySchema,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SECONDS)),
}) satisfies v.GenericSchema<unknown, TicketWorked>;

export function parseWorked(data: unknown): TicketWorked | undefined {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : undefined;
}
