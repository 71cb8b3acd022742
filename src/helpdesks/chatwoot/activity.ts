import { asText, type Json } from '../kit/json';

/**
 * Chatwoot tells status changes only as sentences in the account's language, and its translations confuse them (the Turkish one says
 * "resolved" for both). So only the English ones are read, and only when all of a conversation's are English and lead to the status it
 * has now.
 */
const STATUS: readonly (readonly [RegExp, string])[] = [
  [/^Conversation was (?:marked )?resolved by /, 'resolved'],
  [/^Conversation was reopened by |^System reopened the conversation/, 'open'],
  [/^Conversation was marked as pending by /, 'pending'],
  [/^Conversation was snoozed by /, 'snoozed'],
];
const OTHER =
  /^(?:Assigned to |Conversation unassigned |Unassigned from )| self-assigned this conversation$| (?:added|removed|set|changed) | (?:has )?(?:un)?muted the conversation$/;

export interface StatusChange {
  readonly message: Json;
  readonly raw: string;
}

/** The status changes among the activities, oldest first; undefined when not every sentence is understood. */
export function statusChanges(
  activities: readonly Json[],
  now: string | undefined,
): readonly StatusChange[] | undefined {
  const changes: StatusChange[] = [];
  for (const message of activities) {
    const sentence = asText(message.content) ?? '';
    const raw = STATUS.find(([says]) => says.test(sentence))?.[1];
    if (raw) changes.push({ message, raw });
    else if (!OTHER.test(sentence)) return undefined;
  }
  return (changes.at(-1)?.raw ?? 'open') === now ? changes : undefined;
}
