import { RATING_SCALES, type RatingScale, type TicketEvent } from '../tickets/event';
import {
  type Actor,
  PRECISIONS,
  PRIORITIES,
  type Precision,
  type Priority,
  ROLES,
  type Role,
  STATUSES,
  type Status,
} from '../tickets/facts';
import { REPORTED_COUNTS, REPORTED_DURATIONS, REPORTED_FLAGS, type ReportedMeasures } from '../tickets/observation';
import { type Instant, instant } from '../time/instant';
import { isoInstant } from './iso';

/**
 * A ticket's events as one machine field, so that a Tickets CSV can be read back without loss:
 * `2026-02-20T16:30:00Z created by=customer & 2026-02-20T17:30:00Z message by=agent/9/Ada public & … status is=solved`.
 * Values are percent-encoded; names of customers are never in it.
 */
export const writeHistory = (events: readonly TicketEvent[]): string | undefined =>
  events.length === 0 ? undefined : events.map(writeEvent).join(' & ');

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Stands for itself when it is encoded: most ids and words. */
const PLAIN = /^[\w.~-]*$/;

const encode = (text: string): string =>
  PLAIN.test(text) ? text : encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD')).replaceAll("'", '%27');

const writeActor = ({ role, id, name }: Actor): string =>
  [role, id ?? '', name ?? ''].map(encode).join('/').replace(/\/+$/, '');

function detailsOf(event: TicketEvent): readonly (string | undefined | false)[] {
  const field = (key: string, value: string | number | undefined) =>
    value !== undefined && `${key}=${encode(String(value))}`;
  const by = 'actor' in event && event.actor !== undefined && `by=${writeActor(event.actor)}`;
  switch (event.kind) {
    case 'message':
      return [by, event.isPublic ? 'public' : 'internal'];
    case 'status':
      return [by, field('is', event.status), field('raw', event.raw)];
    case 'priority':
      return [field('is', event.priority)];
    case 'tags':
      return [field('tags', event.tags.map(encode).join(' '))];
    case 'assigned':
      return [event.assignee !== undefined && `to=${writeActor(event.assignee)}`, field('team', event.team)];
    case 'merged':
      return [field('into', event.into)];
    case 'merged-in':
      return [field('from', event.from)];
    case 'rating':
      return [by, field('score', event.score), field('scale', event.scale)];
    default:
      return [by];
  }
}

function writeEvent(event: TicketEvent): string {
  const marks = [
    event.precision !== 'exact' && `~${event.precision}`,
    event.isObserved === true && 'observed',
    event.isLatestOnly === true && 'latest',
    event.id !== undefined && `id=${encode(event.id)}`,
  ];
  return [isoInstant(event.at), event.kind, ...detailsOf(event), ...marks]
    .filter((part) => part !== false && part !== undefined)
    .join(' ');
}

const oneOf = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((one) => one === text);

function readActor(text: string | undefined): Actor | undefined {
  const [role, id, name] = (text ?? '').split('/').map(decodeURIComponent);
  const known = oneOf<Role>(ROLES, role);
  if (known === undefined) return undefined;
  return { role: known, ...(id ? { id } : {}), ...(name ? { name } : {}) };
}

/** The words after instant and kind: bare marks, and `key=value` pairs still encoded. */
interface Details {
  readonly marks: ReadonlySet<string>;
  readonly raw: (key: string) => string | undefined;
  readonly text: (key: string) => string | undefined;
}

function detailsFrom(words: readonly string[]): Details {
  const pairs = new Map(
    words
      .filter((word) => word.includes('='))
      .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  const raw = (key: string): string | undefined => pairs.get(key);
  return {
    marks: new Set(words.filter((word) => !word.includes('='))),
    raw,
    text: (key) => {
      const value = raw(key);
      return value === undefined ? undefined : decodeURIComponent(value);
    },
  };
}

const given = <T>(key: string, value: T | undefined): Readonly<Record<string, T>> =>
  value === undefined ? {} : { [key]: value };

function readHappening(kind: string, details: Details): Record<string, unknown> | undefined {
  const actor = readActor(details.raw('by'));
  switch (kind) {
    case 'created':
      return actor && { kind, actor };
    case 'message':
      return actor && { kind, actor, isPublic: details.marks.has('public') };
    case 'status':
      return {
        kind,
        ...given('status', oneOf<Status>(STATUSES, details.text('is'))),
        ...given('raw', details.text('raw')),
        ...given('actor', actor),
      };
    case 'reopened':
      return { kind, ...given('actor', actor) };
    case 'priority':
      return { kind, ...given('priority', oneOf<Priority>(PRIORITIES, details.text('is'))) };
    case 'tags':
      return {
        kind,
        tags: (details.text('tags') ?? '')
          .split(' ')
          .filter((tag) => tag !== '')
          .map(decodeURIComponent),
      };
    case 'assigned':
      return { kind, ...given('assignee', readActor(details.raw('to'))), ...given('team', details.text('team')) };
    case 'merged':
      return { kind, ...given('into', details.text('into')) };
    case 'merged-in':
      return { kind, ...given('from', details.text('from')) };
    case 'survey-sent':
      return { kind };
    case 'rating':
      return readRating(details, actor);
    default:
      return undefined;
  }
}

function readRating(details: Details, actor: Actor | undefined): Record<string, unknown> | undefined {
  const scale = oneOf<RatingScale>(RATING_SCALES, details.text('scale'));
  const score = Number(details.text('score'));
  return scale === undefined || !Number.isFinite(score)
    ? undefined
    : { kind: 'rating', score, scale, ...given('actor', actor) };
}

function readEvent(text: string): TicketEvent | undefined {
  const [iso = '', kind = '', ...words] = text.split(' ');
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return undefined;
  const details = detailsFrom(words);
  const happening = readHappening(kind, details);
  if (happening === undefined) return undefined;
  const precision = oneOf<Precision>(PRECISIONS, words.find((word) => word.startsWith('~'))?.slice(1)) ?? 'exact';
  return {
    ...happening,
    at: instant(ms) as Instant,
    precision,
    ...(details.marks.has('observed') ? { isObserved: true } : {}),
    ...(details.marks.has('latest') ? { isLatestOnly: true } : {}),
    ...given('id', details.text('id')),
  } as TicketEvent;
}

/** Reads a history field back. Undefined when any part is no event of ours: half a history would be a wrong one. */
export function readHistory(text: string): readonly TicketEvent[] | undefined {
  try {
    const events = text.split(' & ').map(readEvent);
    return events.every((event) => event !== undefined) ? events : undefined;
  } catch (error) {
    // decodeURIComponent on a field somebody edited.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Vendor's measures as one field: `firstReplyTime=360 replies=3 isOneTouch=true`. */
export function writeReported(reported: ReportedMeasures | undefined): string | undefined {
  const entries = Object.entries(reported ?? {});
  return entries.length === 0 ? undefined : entries.map(([name, value]) => `${name}=${value}`).join(' ');
}

const NUMBERS: ReadonlySet<string> = new Set([...REPORTED_DURATIONS, ...REPORTED_COUNTS]);
const FLAGS: ReadonlySet<string> = new Set(REPORTED_FLAGS);

/** Reads `writeReported` back; what is no measure of ours is left out. */
export function readReported(text: string): ReportedMeasures {
  const pairs = text.split(' ').map((pair) => pair.split('='));
  const known = pairs.flatMap(([name = '', value = '']): readonly (readonly [string, number | boolean])[] => {
    if (FLAGS.has(name)) return [[name, value === 'true']];
    return NUMBERS.has(name) && /^\d+$/.test(value) ? [[name, Number(value)]] : [];
  });
  return Object.fromEntries(known) as ReportedMeasures;
}
