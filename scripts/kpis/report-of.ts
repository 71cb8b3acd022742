import { basename } from 'node:path';
import { teamCalendar } from '@/domain/kpi/period/calendar';
import type { Instant } from '@/domain/time/instant';
import { readMoment } from '../clocks/read-values';
import { answer } from './answer';
import type { Arguments } from './arguments';
import { periodOfFile } from './period';
import { readPromises } from './promises-file';
import { readTickets } from './read-tickets';
import { fileReport, type Report } from './report';

/**
 * Every KPI an export file gives.
 * @param clock the instant it is now, unless the options say another
 * @throws Error with a sentence when the options or the file cannot be used
 */
export async function reportOf(options: Arguments, clock: Instant): Promise<Report> {
  const promises =
    options.schedule === undefined ? { schedules: [], policies: [] } : readPromises(options.schedule, options.zone);
  const own = promises.schedules[0]?.zone;
  const fileZone = options.zone ?? own;
  const zone = own ?? options.zone ?? 'UTC';
  const now = options.now === undefined ? clock : readMoment(options.now, zone);
  const choices = {
    ...(fileZone === undefined ? {} : { zone: fileZone }),
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
  };
  const { reading, records, series, unknownMetrics, notes } = await readTickets(
    options.file,
    options.format,
    choices,
    now,
  );
  const stops = reading.problems.filter(({ severity }) => severity !== 'note');
  if (stops.length > 0) throw new Error(stops.map(({ sentence }) => sentence).join('\n'));
  const calendar = { ...teamCalendar('en', zone), weekStart: 1 as const };
  const period = periodOfFile(records, series, calendar, options);
  return {
    file: fileReport(reading, basename(options.file), [
      ...notes,
      ...unknownMetrics.map((metric) => `The catalogue has no metric "${metric}": its figures are not used.`),
    ]),
    period,
    now,
    zone,
    answer: answer({
      records,
      series,
      promises,
      calendar,
      period,
      now,
      presets: options.presets,
      by: options.by,
      roles: new Set((reading.mapping?.columns ?? []).map(({ role }) => role)),
    }),
  };
}
