import type { PageState } from '@/messaging/protocol';
import { failingKind, type SiteHealth } from '../data/site-health';
import { language } from '../format/language';
import { formatWhen } from '../format/when';
import { factWords } from '../overlay/fact-words';
import { pageWords } from '../overlay/page-state';
import { t } from '../words';

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is wrong with a site, in one sentence, and since when; undefined when all is read. */
export function healthTrouble(health: SiteHealth, at: number): string | undefined {
  const failing = failingKind(health);
  const since = (when: number) => formatWhen(language(), zone(), when, at);
  const words = failing && pageWords(failing.state as PageState);
  if (failing && words) return t('health.stateSince', { state: t(words.says), when: since(failing.since) });
  if (health.unread.length === 0) return undefined;
  const facts = [...new Set(health.unread.map(({ fact }) => factWords(fact)))].join(t('list.comma'));
  return t('health.notReadSince', { facts, when: since(Math.min(...health.unread.map((one) => one.since))) });
}
