import type { PageState } from '@/messaging/protocol';
import type { Word } from '../words';

/** What the badge says where a page gave no clocks, and the sentence on its card. Silent states paint nothing. */
export const PAGE_WORDS = {
  loading: { says: 'page.loading' },
  gone: { says: 'page.gone', help: 'page.goneHelp' },
  'login-expired': { says: 'page.loginExpired', help: 'page.loginExpiredHelp' },
  forbidden: { says: 'page.forbidden', help: 'page.forbiddenHelp' },
  unanswered: { says: 'page.unanswered', help: 'page.unansweredHelp' },
  'not-json': { says: 'page.notJson', help: 'page.notJsonHelp' },
  'rate-limited': { says: 'page.rateLimited', help: 'page.rateLimitedHelp' },
  offline: { says: 'page.offline', help: 'page.offlineHelp' },
  'server-error': { says: 'page.serverError', help: 'page.serverErrorHelp' },
  unreadable: { says: 'page.unreadable', help: 'page.unreadableHelp' },
} as const satisfies Record<Exclude<PageState, 'ok' | 'not-a-ticket'>, { says: Word; help?: Word }>;

/** The words of a state worth telling; nothing for a page that was read well or is no ticket. */
export const pageWords = (state: PageState): { readonly says: Word; readonly help?: Word } | undefined =>
  state === 'ok' || state === 'not-a-ticket' ? undefined : PAGE_WORDS[state];
