import type { Page, Reading } from '@/helpdesks/contract';
import { readBy } from '../settle';
import type { Lesson } from './lesson';

/** What a lesson reads from the page now, by the name of the fact. */
export interface Read {
  readonly kind: 'ticket' | 'queue' | 'elsewhere' | 'waiting';
  readonly values: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  /** Messages by the part their authors have; rows of a list. */
  readonly messages: readonly { readonly kind: 'customer' | 'agent' | 'note' | 'system'; readonly at: number }[];
  readonly rows: number;
  readonly isWhole: boolean;
}

const NOTHING = { values: {}, missing: [], messages: [], rows: 0, isWhole: false } as const;

function messagesIn(reading: Extract<Reading, { kind: 'read' }>): Read['messages'] {
  return (reading.observations[0]?.events ?? []).flatMap((event) => {
    if (event.kind !== 'message') return [];
    const { role } = event.actor;
    const kind = role === 'agent' && !event.isPublic ? 'note' : role === 'bot' ? 'system' : role;
    return [{ kind, at: event.at }];
  });
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' && value !== null && 'role' in value
    ? ((value as { name?: string }).name ?? '–')
    : undefined;
};

/** @param when how an instant is shown */
export function readNow({ pack }: Lesson, page: Page, when: (at: number) => string): Read {
  const reading = readBy(pack, page);
  if (reading.kind === 'not-ready') return { ...NOTHING, kind: 'waiting' };
  if (reading.kind !== 'read') return { ...NOTHING, kind: 'elsewhere' };
  const [first] = reading.observations;
  const facts = first?.facts ?? {};
  const shown = Object.entries(facts).flatMap(([name, value]) => {
    const said = typeof value === 'number' ? when(value) : text(value);
    return said === undefined
      ? []
      : [[name === 'rawStatus' ? 'status' : name === 'rawPriority' ? 'priority' : name, said] as const];
  });
  return {
    kind: first?.source === 'queue-page' ? 'queue' : 'ticket',
    values: { ...Object.fromEntries(shown), ...(first ? { id: first.key.id } : {}), ...rawOf(facts) },
    missing: reading.missing,
    messages: messagesIn(reading),
    rows: first?.source === 'queue-page' ? reading.observations.length : 0,
    isWhole: first?.isHistoryComplete ?? false,
  };
}

/** The helpdesk's own words are shown, not ours for them. */
const rawOf = ({ rawStatus, rawPriority }: { readonly rawStatus?: string; readonly rawPriority?: string }) => ({
  ...(rawStatus === undefined ? {} : { status: rawStatus }),
  ...(rawPriority === undefined ? {} : { priority: rawPriority }),
});
