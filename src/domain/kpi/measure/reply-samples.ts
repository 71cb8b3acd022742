import type { Instant } from '../../time/instant';
import { MARK } from '../sample';
import type { Reply } from './conversation';
import { holderAt, personOf } from './holder';
import type { Draft } from './measure-ticket';
import { reportedSpan, type Span, spanOf, withVendorBusiness } from './span';
import type { Story } from './story';

/** Every public reply by a person; a first response known only as the helpdesk's own length stands in where no reply was seen. */
export function replySamples(story: Story): readonly Draft[] {
  const { replies } = story.conversation;
  return replies.length > 0 ? replies.map((reply) => replySample(reply, story)) : vendorFirstResponse(story);
}

function replySample(reply: Reply, story: Story): Draft {
  const actor = personOf(reply.actor);
  const base = { kind: 'reply', at: reply.at, ...(actor === undefined ? {} : { actor }) } as const;
  if (reply.turn === undefined || reply.since === undefined) return { ...base, marks: reply.marks };
  const own = spanOf(reply.since, reply, story.context);
  if (reply.turn === 'next') return { ...base, marks: own.marks | MARK.next, values: lengths(own) };
  const { span, isWhole, isLone } = believedFirst(own, story);
  const marks = span.marks | MARK.first | outsideMarks(story) | (isLone ? MARK.lone : 0);
  return { ...base, marks, values: lengths(span), isWhole };
}

interface Believed {
  readonly span: Span;
  readonly isWhole: boolean;
  readonly isLone: boolean;
}

/**
 * With gaps in the history the first reply seen may not be the first. Then the helpdesk's own length is believed, and where
 * it gives none, a lone reply without id: that is what an export calls the first reply.
 */
function believedFirst(own: Span, { life, conversation }: Story): Believed {
  if (life.isHistoryComplete) return { span: own, isWhole: true, isLone: false };
  const { firstReplyTime, firstReplyTimeBusiness } = life.reported ?? {};
  const theirs = reportedSpan(firstReplyTime, firstReplyTimeBusiness);
  const isLone = isLoneReply({ life, conversation });
  if (theirs === undefined) return { span: own, isWhole: isLone, isLone };
  if (isLone || isSame(own.calendar, theirs.calendar)) {
    return { span: withVendorBusiness(own, theirs), isWhole: true, isLone };
  }
  return { span: theirs, isWhole: true, isLone };
}

/** One reply without id, in a history with gaps: what an export calls the first reply. */
export const isLoneReply = ({ life, conversation }: Pick<Story, 'life' | 'conversation'>): boolean =>
  conversation.replies.length === 1 && !life.events.some((event) => event.kind === 'message' && event.id !== undefined);

/** Reports are cut to minutes, and the minutes of two clocks may differ by one. */
const isSame = (own: number | undefined, theirs: number | undefined): boolean =>
  own !== undefined && theirs !== undefined && Math.abs(own - theirs) < 120;

function vendorFirstResponse(story: Story): readonly Draft[] {
  const { life, conversation } = story;
  const { firstReplyTime, firstReplyTimeBusiness } = life.reported ?? {};
  const span = reportedSpan(firstReplyTime, firstReplyTimeBusiness);
  const start = conversation.createdAt;
  if (span === undefined || start === undefined) return [];
  const at = (start.at + (span.calendar ?? 0) * 1000) as Instant;
  const marks = span.marks | MARK.first | MARK.lone | outsideMarks(story);
  return [{ kind: 'reply', at, marks, values: lengths(span), isWhole: true }];
}

/** Whether the conversation began outside working hours, where that is known. */
export function outsideMarks({ conversation, context }: Story): number {
  if (conversation.start === undefined || context.isOpenAt === undefined) return 0;
  return MARK.scheduled | (context.isOpenAt(conversation.start.at) ? 0 : MARK.outside);
}

export const lengths = ({ calendar, business }: Span): { readonly calendar?: number; readonly business?: number } => ({
  ...(calendar === undefined ? {} : { calendar }),
  ...(business === undefined ? {} : { business }),
});

/** A customer without an answer. */
export function waitingSamples({ life, holding, conversation, isSolved }: Story): readonly Draft[] {
  const { waiting } = conversation;
  if (waiting === undefined || isSolved) return [];
  const actor = holderAt(holding, waiting.at);
  return [
    {
      kind: 'waiting',
      at: waiting.at,
      marks: waiting.marks | MARK[waiting.turn],
      isWhole: life.reported?.replies === 0 || life.facts.status === 'new',
      ...(actor === undefined ? {} : { actor }),
    },
  ];
}
