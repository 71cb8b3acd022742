import type { LeftOutReason, SkipReason } from '@/domain/import/rows/row';
import type { Word } from '../../words';

/** Why a row gave nothing. */
export const SKIP_WORDS: Readonly<Record<SkipReason, Word>> = {
  'no-id': 'import.skip.noId',
  'lost-id': 'import.skip.lostId',
  'too-many-cells': 'import.skip.tooManyCells',
  'no-date': 'import.skip.noDate',
  'no-value': 'import.skip.noValue',
};

/** Why a value was left out. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, Word>> = {
  'unreadable-date': 'import.leftOut.unreadableDate',
  'unreadable-duration': 'import.leftOut.unreadableDuration',
  'unreadable-number': 'import.leftOut.unreadableNumber',
  'unreadable-rating': 'import.leftOut.unreadableRating',
  'negative-duration': 'import.leftOut.negativeDuration',
  'reply-before-creation': 'import.leftOut.replyBeforeCreation',
  'solved-before-creation': 'import.leftOut.solvedBeforeCreation',
  'solved-before-reply': 'import.leftOut.solvedBeforeReply',
  'closed-before-solved': 'import.leftOut.closedBeforeSolved',
  'before-creation': 'import.leftOut.beforeCreation',
  'in-the-future': 'import.leftOut.inTheFuture',
  'no-reply-no-duration': 'import.leftOut.noReplyNoDuration',
  'unknown-event': 'import.leftOut.unknownEvent',
};
