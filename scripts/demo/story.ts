/** Invented tickets, before they take the shape of any helpdesk. Times are epoch milliseconds. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: 'agent' | 'end-user';
}

export interface Group {
  readonly id: number;
  readonly name: string;
}

export type DemoStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type DemoPriority = 'low' | 'normal' | 'high' | 'urgent';
export type DemoChannel = 'email' | 'web' | 'chat' | 'voice' | 'whatsapp';

export type Step = { readonly at: number } & (
  | { readonly does: 'writes'; readonly by: Person; readonly isPublic: boolean; readonly text: string }
  | { readonly does: 'status'; readonly by: Person; readonly to: DemoStatus }
  | { readonly does: 'rates'; readonly by: Person; readonly score: 'good' | 'bad' }
  | { readonly does: 'merges'; readonly by: Person; readonly into: number }
);

export interface DemoTicket {
  readonly id: number;
  readonly subject: string;
  readonly channel: DemoChannel;
  readonly priority: DemoPriority | undefined;
  readonly requester: Person;
  readonly assignee: Person | undefined;
  readonly group: Group;
  readonly tags: readonly string[];
  readonly createdAt: number;
  /** The first message, at `createdAt`. */
  readonly body: string;
  readonly steps: readonly Step[];
}

/** The status after the last step at or before `now`. */
export function statusOf(ticket: DemoTicket): DemoStatus {
  const last = ticket.steps.filter((step) => step.does === 'status').at(-1);
  return last?.does === 'status' ? last.to : 'new';
}

export const updatedAtOf = (ticket: DemoTicket): number => ticket.steps.at(-1)?.at ?? ticket.createdAt;

export function ratingOf(ticket: DemoTicket): 'good' | 'bad' | undefined {
  const last = ticket.steps.filter((step) => step.does === 'rates').at(-1);
  return last?.does === 'rates' ? last.score : undefined;
}
