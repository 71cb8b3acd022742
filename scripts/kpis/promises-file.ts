import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Policy } from '@/domain/sla/policy';
import type { Schedule } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { readPolicy, readSchedule } from '../clocks/read-case';
import { policyShape, scheduleShape } from '../clocks/shape';

/** Working hours and promises for a file of tickets. */
export interface Promises {
  readonly schedules: readonly Schedule[];
  readonly policies: readonly Policy[];
}

const shape = v.object({ schedules: v.array(v.unknown()), policies: v.optional(v.array(policyShape)) });

/**
 * Reads a schedule file: one schedule, or `{ schedules, policies? }`, in the notation of `docs/clocks.md`. A schedule without
 * `id` is called `schedule`; one without `zone` has the zone given.
 * @throws Error with a sentence
 */
export function readPromises(path: string, zone: string | undefined): Promises {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const many = v.safeParse(shape, given);
  const raw = many.success ? many.output.schedules : Array.isArray(given) ? given : [given];
  const schedules = raw.map((one, i) => {
    const named = { id: i === 0 ? 'schedule' : `schedule-${i + 1}`, ...(zone && { zone }), ...(one as object) };
    const parsed = v.safeParse(scheduleShape, named);
    if (!parsed.success) throw new Error(`Not a schedule: ${v.summarize(parsed.issues)}`);
    return readSchedule(parsed.output, parsed.output.zone);
  });
  const [problem] = schedules.flatMap((schedule) => validateSchedule(schedule));
  if (problem !== undefined) throw new Error(`The schedule cannot be: ${problem.sentence}`);
  const policies = many.success ? (many.output.policies ?? []) : [];
  return { schedules, policies: policies.map((policy) => readPolicy(policy, schedules)) };
}
