import type { TicketClocks } from '../../sla/clock';
import type { Actor } from '../../tickets/facts';
import { ticketRef } from '../../tickets/key';
import type { TicketLife } from '../../tickets/life';
import type { Instant } from '../../time/instant';
import { MARK, type Sample, type SampleKind, type TicketExclusion, type TicketSamples } from '../sample';
import type { MeasureContext } from './context';
import { readConversation } from './conversation';
import { handleSamples } from './handle-samples';
import { agentKey, ownTeamOf, personOf, readHolding, teamAt } from './holder';
import { ratingSamples, surveySamples } from './rating-samples';
import { replySamples, waitingSamples } from './reply-samples';
import { closureSamples, createdSamples, solveSamples, spellSamples } from './solve-samples';
import { readSolves } from './solves';
import type { Story } from './story';
import { targetSamples } from './target-samples';

/** What a part of the measuring gives: a sample still without the ticket's own groups. */
export interface Draft {
  readonly kind: SampleKind;
  readonly at?: Instant;
  readonly actor?: Actor;
  readonly marks: number;
  readonly values?: Sample['values'];
  readonly hasRequester?: boolean;
  /** The value stands although not all messages were seen. */
  readonly isWhole?: boolean;
}

/**
 * Everything KPIs need to know of one ticket. Depends on the ticket, its clocks and the context alone: what is judged by
 * "now" (overdue, matured) is judged when a KPI is computed, so samples never grow stale by the passing of time.
 */
export function measureTicket(life: TicketLife, clocks: TicketClocks, context: MeasureContext): TicketSamples {
  const story = tellStory(life, clocks, context);
  const drafts = [
    ...createdSamples(story),
    ...replySamples(story),
    ...waitingSamples(story),
    ...solveSamples(story),
    ...closureSamples(story),
    ...spellSamples(story),
    ...targetSamples(story),
    ...ratingSamples(story),
    ...surveySamples(story),
    ...handleSamples(story),
  ];
  return {
    ref: ticketRef(life.key),
    samples: toSamples(drafts, story),
    agentNames: agentNames(drafts, life),
  };
}

function tellStory(life: TicketLife, clocks: TicketClocks, context: MeasureContext): Story {
  const conversation = readConversation(life, context.definitions);
  const solves = readSolves(life, conversation.createdAt);
  return {
    life,
    clocks,
    context,
    conversation,
    holding: readHolding(life),
    ...solves,
    shared: sharedMarks(life, conversation, context),
  };
}

function sharedMarks(life: TicketLife, conversation: Story['conversation'], { definitions }: MeasureContext): number {
  const words = [...(life.facts.tags ?? []), life.facts.type].map((word) => word?.toLowerCase());
  const has = (list: readonly string[]): boolean => list.some((word) => words.includes(word.toLowerCase()));
  const isEligible = (definitions.eligible.length === 0 || has(definitions.eligible)) && !has(definitions.ineligible);
  const { channel } = life.facts;
  return (
    (has(definitions.complaints) ? MARK.complaint : 0) |
    (has(definitions.sales) ? MARK.sale : 0) |
    (isEligible ? MARK.eligible : 0) |
    (channel !== undefined && definitions.liveChannels.includes(channel) ? MARK.live : 0) |
    (conversation.isAgentStarted ? MARK.proactive : 0) |
    (conversation.replies.length > 0 || (life.reported?.replies ?? 0) > 0 ? MARK.replied : 0) |
    (life.isHistoryComplete ? 0 : MARK.incomplete) |
    (life.isHistoryComplete && !conversation.hasCustomerContact ? MARK.silent : 0)
  );
}

function exclusionOf({ facts, events }: TicketLife): TicketExclusion | undefined {
  if (facts.isSpam) return 'spam';
  if (facts.isDeleted) return 'deleted';
  if (facts.mergedInto !== undefined || events.some((event) => event.kind === 'merged')) return 'merged';
  return facts.isTest ? 'test' : undefined;
}

function toSamples(drafts: readonly Draft[], story: Story): readonly Sample[] {
  const exclusion = exclusionOf(story.life);
  return drafts.map((draft) => toSample(draft, story, exclusion));
}

function toSample(
  draft: Draft,
  { life, shared, holding, context }: Story,
  exclusion: TicketExclusion | undefined,
): Sample {
  const { facts, key } = life;
  const agent = draft.actor === undefined ? undefined : agentKey(draft.actor, key.site);
  const team = teamAt(holding, draft.at) ?? ownTeamOf(draft.actor, context);
  return {
    kind: draft.kind,
    marks: (draft.marks | shared) & (draft.isWhole ? ~MARK.incomplete : ~0),
    values: draft.values ?? {},
    helpdesk: key.helpdesk,
    tags: facts.tags ?? [],
    ...(draft.at === undefined ? {} : { at: draft.at }),
    ...(agent === undefined ? {} : { agent }),
    ...(team === undefined ? {} : { team }),
    ...(facts.channel === undefined ? {} : { channel: facts.channel }),
    ...(facts.priority === undefined ? {} : { priority: facts.priority }),
    ...(exclusion === undefined ? {} : { exclusion }),
    ...(draft.hasRequester && facts.requester !== undefined ? { requester: facts.requester } : {}),
  };
}

function agentNames(drafts: readonly Draft[], { facts, key: { site } }: TicketLife): Readonly<Record<string, string>> {
  const actors = [personOf(facts.assignee), ...drafts.map(({ actor }) => actor)];
  const named = actors.flatMap((actor) => {
    const key = actor === undefined ? undefined : agentKey(actor, site);
    return key === undefined || actor?.name === undefined ? [] : [[key, actor.name] as const];
  });
  return Object.fromEntries(named);
}
