import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { isPackId } from '@/domain/packs/pack';
import type { SiteSettings } from '@/domain/settings/settings';
import type { PageState } from '@/messaging/protocol';
import { database } from '@/storage/database';
import { Sign } from '../../clock/sign';
import { type KindHealth, type SiteHealth, siteHealth } from '../../data/site-health';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatWhen } from '../../format/when';
import { useLive } from '../../live';
import { factWords } from '../../overlay/fact-words';
import { pageWords } from '../../overlay/page-state';
import { t, tn } from '../../words';
import { healthReport } from './health-report';
import { teachOneAgain } from './teach-again';

const KIND_WORDS = { ticket: 'health.ticket', queue: 'health.queue', json: 'health.json' } as const;

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const named = (facts: readonly string[]): string => [...new Set(facts.map(factWords))].join(t('list.comma'));

function Kind({
  one,
  unread,
  at,
  teachAgain,
}: {
  readonly teachAgain: ((fact: string) => void) | undefined;
  readonly one: KindHealth;
  readonly unread: ReadonlySet<string>;
  readonly at: number;
}) {
  const when = (instant: number) => formatWhen(language(), zone(), instant, at);
  const words = pageWords(one.state as PageState);
  const lost = one.missing.filter(({ fact }) => unread.has(fact));
  const elsewhere = one.missing.filter(({ fact }) => !unread.has(fact)).map(({ fact }) => fact);
  const look = words || lost.length > 0 ? 'risk' : 'met';
  return (
    <li data-look={look}>
      <Sign look={look} />
      <div>
        <strong>{t(KIND_WORDS[one.kind])}</strong>{' '}
        <span>
          {words
            ? t('health.stateSince', { state: t(words.says), when: when(one.since) })
            : t('health.okSince', { when: when(one.since) })}
        </span>
        {one.read.length > 0 && <p class="help">{t('health.reads', { facts: named(one.read) })}</p>}
        {lost.length > 0 && (
          <p class="problem">
            {t('health.notReadSince', {
              facts: named(lost.map(({ fact }) => fact)),
              when: when(Math.min(...lost.map(({ since }) => since))),
            })}
          </p>
        )}
        {lost.length > 0 && teachAgain && <TeachAgain facts={lost.map(({ fact }) => fact)} onTeach={teachAgain} />}
        {elsewhere.length > 0 && <p class="help">{t('health.elsewhere', { facts: named(elsewhere) })}</p>}
      </div>
    </li>
  );
}

/** Facts that pointing at them once more may bring back. */
const TEACHABLE: ReadonlySet<string> = new Set([
  'id',
  'subject',
  'status',
  'priority',
  'assignee',
  'requester',
  'createdAt',
  'messages',
]);

interface TeachAgainProps {
  readonly facts: readonly string[];
  readonly onTeach: (fact: string) => void;
}

function TeachAgain({ facts, onTeach }: TeachAgainProps) {
  return (
    <div class="line">
      {facts
        .filter((fact) => TEACHABLE.has(fact))
        .map((fact) => (
          <button key={fact} type="button" class="button" onClick={() => onTeach(fact)}>
            {t('health.teachAgain', { fact: factWords(fact) })}
          </button>
        ))}
    </div>
  );
}

/** The report, to read first and then to copy. Nothing is sent anywhere. */
function CopyReport({
  site,
  health,
  at,
}: {
  readonly site: SiteSettings;
  readonly health: SiteHealth;
  readonly at: number;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const backfill = useLive(() => database.backfills.get(site.site), [site.site]);
  const text = healthReport({
    version: browser.runtime.getManifest().version,
    browserName: navigator.userAgent,
    site,
    health,
    backfill: backfill.kind === 'ready' ? backfill.value : undefined,
    at,
  });
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // The clipboard is forbidden here: the text is there to be marked and copied.
      setState('by-hand');
    }
  }
  return (
    <details class="more">
      <summary>{t('health.report')}</summary>
      <p class="help">{t('health.reportHelp')}</p>
      <textarea
        class="input report"
        readOnly
        rows={10}
        dir="ltr"
        lang="en"
        aria-label={t('health.report')}
        value={text}
      />
      <div class="line">
        <button type="button" class="button" onClick={() => void copy()}>
          {state === 'copied' ? t('card.copied') : t('card.copy')}
        </button>
        <span role="status">{state === 'by-hand' && t('card.copyByHand')}</span>
      </div>
    </details>
  );
}

/** What can and cannot be read of a site, on which pages and since when. */
export function Health({ site, clock }: { readonly site: SiteSettings; readonly clock: () => number }) {
  const live = useLive(() => siteHealth(site.site), [site.site]);
  if (live.kind !== 'ready') return null;
  const health = live.value;
  const at = clock();
  const unread = new Set(health.unread.map(({ fact }) => fact));
  const teachAgain = isPackId(site.helpdesk) ? (fact: string) => void teachOneAgain(site, fact) : undefined;
  const lang = language();
  return (
    <>
      <h2>{t('health.title')}</h2>
      {health.kinds.length === 0 && <p class="help">{t('health.none')}</p>}
      <ul class="health-kinds">
        {health.kinds.map((one) => (
          <Kind key={one.kind} one={one} unread={unread} at={at} teachAgain={teachAgain} />
        ))}
      </ul>
      {health.refused > 0 && (
        <p class="problem">{tn('health.refused', health.refused, { n: formatNumber(lang, health.refused) })}</p>
      )}
      {health.turnedAway !== undefined && <p class="problem">{t('health.turnedAway')}</p>}
      {health.dropped.length > 0 && <p class="problem">{t('health.dropped', { facts: named(health.dropped) })}</p>}
      {health.kinds.length > 0 && <CopyReport site={site} health={health} at={at} />}
    </>
  );
}
