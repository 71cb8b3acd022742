import type { Actor, Channel, Facts, Priority, Status } from '../../tickets/facts';
import { tagSeparatorOf } from '../tag-separator';
import { readAmount } from '../values/numbers';
import { readFlag } from '../values/words';
import { inWords, isNobody, isSystemName } from '../vocabulary';
import type { Row, RowContext } from './row';

/** A name in an agent's column: a person, a machine, or nobody. */
export function actorOf(name: string | undefined, id: string | undefined): Actor | undefined {
  const known = name ?? id;
  if (known === undefined) return undefined;
  if (isNobody(known)) return { role: 'agent' };
  return {
    role: isSystemName(known) ? 'system' : 'agent',
    id: id ?? known,
    ...(name === undefined ? {} : { name }),
  };
}

const given = <T>(key: string, value: T | undefined): Readonly<Record<string, T>> =>
  value === undefined ? {} : { [key]: value };

/** Path and query below the origin. */
const pathOf = (url: string | undefined): string | undefined => /^https?:\/\/[^/]+(\/.*)$/i.exec(url ?? '')?.[1];

function statusOf(row: Row, context: RowContext): Status | undefined {
  const raw = row.text('status');
  if (raw !== undefined) return inWords(context.mapping.words.status, raw);
  if (context.format.isStatusFromDates !== true) return undefined;
  return row.text('solvedAt') === undefined ? 'open' : 'solved';
}

function tagsOf(row: Row, context: RowContext): readonly string[] | undefined {
  if (!context.mapping.columns.some(({ role }) => role === 'tags')) return undefined;
  const texts = row.texts('tags');
  const split = tagSeparatorOf(context.format);
  return [...new Set(texts.flatMap((text) => text.split(split)).filter((tag) => tag !== ''))];
}

/** Who opened the ticket, as far as the row says: the requester, unless somebody else wrote it for them. */
export function creatorOf(row: Row): Actor | undefined {
  const byAgent = readFlag(row.text('isCreatedByAgent') ?? '');
  if (byAgent !== undefined) return { role: byAgent ? 'agent' : 'customer' };
  const creator = row.text('creator');
  if (creator === undefined) return { role: 'customer' };
  const isRequester = [row.text('requester'), row.text('requesterName')].includes(creator);
  return isRequester || !hasRequester(row) ? { role: 'customer' } : { role: 'agent', id: creator };
}

const hasRequester = (row: Row): boolean =>
  row.text('requester') !== undefined || row.text('requesterName') !== undefined;

/** Facts of a row that are words; instants are read apart. A requester's name is used only where no id or address is. */
export function factsOf(row: Row, context: RowContext): Partial<Facts> {
  const { words } = context.mapping;
  const rawPriority = row.text('priority');
  const channel = row.text('channel');
  return {
    ...given('path', pathOf(row.text('url'))),
    ...given('number', row.text('number')),
    ...given('subject', row.text('subject')),
    ...given<Status>('status', statusOf(row, context)),
    ...given('rawStatus', row.text('rawStatus') ?? row.text('status')),
    ...given<Priority>('priority', rawPriority === undefined ? undefined : inWords(words.priority, rawPriority)),
    ...given('rawPriority', rawPriority),
    ...given<Channel>('channel', channel === undefined ? undefined : inWords(words.channel, channel)),
    ...given('type', tidy(row.text('type'))),
    ...given('team', tidy(row.text('team'))),
    ...given('assignee', actorOf(row.text('assignee'), row.text('assigneeId'))),
    ...given('requester', row.text('requester') ?? row.text('requesterName')),
    ...given('tags', tagsOf(row, context)),
    ...given('worth', readAmount(row.text('worth') ?? '')),
    ...given('isSpam', readFlag(row.text('isSpam') ?? '')),
    ...given('isDeleted', readFlag(row.text('isDeleted') ?? '')),
    ...given('isTest', readFlag(row.text('isTest') ?? '')),
    ...given('mergedInto', row.text('mergedInto')),
  };
}

const tidy = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ');
