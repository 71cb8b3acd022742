import type { ExclusionReason } from '@/domain/kpi/declaration';
import type { Word } from '../words';

/** Why a row is left out, as people say it. */
export const REASON_WORDS = {
  spam: 'reason.spam',
  deleted: 'reason.deleted',
  merged: 'reason.merged',
  test: 'reason.test',
  impossible: 'reason.impossible',
  imprecise: 'reason.imprecise',
  'incomplete-history': 'reason.incomplete',
  'no-customer-message': 'reason.silent',
  'agent-started': 'reason.agentStarted',
  'not-eligible': 'reason.notEligible',
  'no-reply': 'reason.noReply',
  'not-matured': 'reason.notMatured',
  'replies-unknown': 'reason.repliesUnknown',
  unknown: 'reason.unknown',
  'other-scale': 'reason.otherScale',
  'hours-unknown': 'reason.hoursUnknown',
} as const satisfies Record<ExclusionReason, Word>;
