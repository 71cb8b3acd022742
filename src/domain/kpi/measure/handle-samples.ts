import type { Actor } from '../../tickets/facts';
import { agentKey, holderAt, personOf } from './holder';
import type { Draft } from './measure-ticket';
import { lengths } from './reply-samples';
import { reportedSpan } from './span';
import type { Story } from './story';

/** Time worked on the ticket: as the helpdesk or a call system reports it, else as it was measured in this browser. */
export function handleSamples(story: Story): readonly Draft[] {
  const reported = reportedHandling(story);
  return reported.length > 0 ? reported : measuredHandling(story);
}

function reportedHandling({ life, conversation, solves, holding }: Story): readonly Draft[] {
  const { handleTime, talkTime, holdTime, afterCallTime } = life.reported ?? {};
  const hasCall = talkTime !== undefined || holdTime !== undefined || afterCallTime !== undefined;
  const total = handleTime ?? (hasCall ? (talkTime ?? 0) + (holdTime ?? 0) + (afterCallTime ?? 0) : undefined);
  const at = solves.at(-1)?.at ?? conversation.replies.at(-1)?.at ?? conversation.createdAt?.at;
  const span = reportedSpan(total, undefined);
  if (span === undefined || at === undefined) return [];
  return [draft(at, span.marks, lengths(span), personOf(conversation.replies.at(-1)?.actor) ?? holderAt(holding, at))];
}

/** Of a ticket without a reply by the one who was measured the time says nothing: reading along is no handling. */
function measuredHandling({ life, conversation, solves }: Story): readonly Draft[] {
  const { worked, key } = life;
  if (worked === undefined) return [];
  const own = conversation.replies.findLast(({ actor }) => worked.by.includes(agentKey(actor, key.site) ?? ''));
  if (own === undefined) return [];
  return [draft(solves.at(-1)?.at ?? own.at, 0, { calendar: worked.time }, personOf(own.actor))];
}

const draft = (
  at: NonNullable<Draft['at']>,
  marks: number,
  values: Draft['values'],
  actor: Actor | undefined,
): Draft => ({
  kind: 'handle',
  at,
  marks,
  ...(values === undefined ? {} : { values }),
  ...(actor === undefined ? {} : { actor }),
});
