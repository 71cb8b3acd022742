import * as v from 'valibot';
import { checkAddress } from '@/domain/packs/address-pattern';
import { checkSelector } from '@/domain/packs/check-selector';
import { MESSAGE_KINDS, type Pack, type Spot, TEXT_FACTS, TIME_FACTS } from '@/domain/packs/pack';
import { CHANNELS, PRIORITIES, STATUSES } from '@/domain/tickets/facts';
import { isZone } from '@/domain/time/offsets';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const list = <T>(item: v.GenericSchema<unknown, T>, most: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));

/** A string that a check of the domain finds nothing wrong with; what it finds is the issue's message. */
const checked = <P extends string>(check: (value: string) => P | undefined) =>
  v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? check(dataset.value) : undefined;
      if (problem) addIssue({ message: problem });
    }),
  );

const selector = checked(checkSelector);
const selectors = list(selector, 6);
const address = checked(checkAddress);
const words = list(text(80), 12);

const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;
/** A whole top-level domain is nobody's helpdesk. */
const host = checked((origin) =>
  origin.length <= 300 && ORIGIN.test(origin) && !/\*\.[^.]+$/.test(origin) ? undefined : 'host-bad',
);

const spotMembers = {
  at: v.exactOptional(selectors),
  label: v.exactOptional(words),
  column: v.exactOptional(words),
  attr: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_:.-]{0,60}$/))),
  after: v.exactOptional(text(80)),
  until: v.exactOptional(text(80)),
};
const isOnePlace = ({ at, label, column }: Spot): boolean => [at, label, column].filter(Boolean).length === 1;
const one = <T extends Spot>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    schema,
    v.check((spot) => isOnePlace(spot), 'spot-unclear'),
  );

const spot = one(v.strictObject(spotMembers));
const timeSpot = one(v.strictObject({ ...spotMembers, format: v.picklist(['instant', 'localized']) }));
const rowId = one(v.strictObject({ ...spotMembers, isLink: v.exactOptional(v.literal(true)) }));

const mark = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['is', 'has']), selector }),
  v.strictObject({ kind: v.literal('says'), spot, words }),
  v.strictObject({ kind: v.literal('requester') }),
]);

const each = <K extends string, S>(names: readonly K[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as { [N in K]: S };

const facts = v.strictObject({
  ...each(TEXT_FACTS, v.exactOptional(spot)),
  ...each(TIME_FACTS, v.exactOptional(timeSpot)),
});

const messages = v.strictObject({
  list: v.exactOptional(selectors),
  item: selectors,
  time: timeSpot,
  id: v.exactOptional(spot),
  author: v.exactOptional(spot),
  marks: v.strictObject(each(MESSAGE_KINDS, v.exactOptional(list(mark, 8)))),
  otherwise: v.exactOptional(v.picklist(['customer', 'agent'])),
  hasOpening: v.exactOptional(v.literal(true)),
  isPart: v.exactOptional(v.literal(true)),
  more: v.exactOptional(selectors),
});

/** More words than a helpdesk has states. */
const MOST_WORDS = 200;
const vocabulary = <T extends string>(ours: readonly T[]) =>
  v.pipe(
    v.record(text(80), v.picklist(ours)),
    v.check((map) => Object.keys(map).length <= MOST_WORDS, 'words-many'),
  );

const addresses = list(address, 10);

/** The format's version this Helpclock writes. */
export const PACK_SCHEMA = 1;

export const packSchema = v.strictObject({
  schema: v.literal(PACK_SCHEMA),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  name: text(80),
  hosts: list(host, 20),
  madeFor: v.exactOptional(v.strictObject({ spot, says: text(80) })),
  ticket: v.strictObject({
    url: addresses,
    id: v.exactOptional(spot),
    facts,
    opensWithFirstMessage: v.exactOptional(v.literal(true)),
    messages: v.exactOptional(messages),
    anchor: v.exactOptional(selectors),
  }),
  queue: v.exactOptional(
    v.strictObject({ url: addresses, row: selectors, id: rowId, facts, anchor: v.exactOptional(selectors) }),
  ),
  words: v.strictObject({
    status: vocabulary(STATUSES),
    priority: vocabulary(PRIORITIES),
    channel: vocabulary(CHANNELS),
  }),
  times: v.exactOptional(
    v.strictObject({
      zone: v.exactOptional(v.pipe(v.string(), v.check(isZone, 'zone-unknown'))),
      dateOrder: v.exactOptional(v.picklist(['dmy', 'mdy', 'ymd'])),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Pack>;
