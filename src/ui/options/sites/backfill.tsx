import { useState } from 'preact/hooks';
import { productOf } from '@/domain/products';
import type { SiteSettings } from '@/domain/settings/settings';
import { ask } from '@/messaging/client';
import type { PageState, Protocol } from '@/messaging/protocol';
import { database } from '@/storage/database';
import type { BackfillRow } from '@/storage/rows';
import { isolate } from '../../format/isolate';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatWhen } from '../../format/when';
import { useLive } from '../../live';
import { pageWords } from '../../overlay/page-state';
import { t, tn } from '../../words';
import { Field } from '../form/field';
import { hostOf } from './host-of';

interface BackfillProps {
  readonly site: SiteSettings;
  readonly clock: () => number;
}

const DAYS = 90;
const n = (count: number): string => formatNumber(language(), count);
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const stateWords = (state: string): string => {
  const words = pageWords(state as PageState);
  return words ? t(words.says) : state;
};

const unreadOf = ({ unread }: BackfillRow): number => Object.values(unread).reduce((sum, count) => sum + count, 0);
const doneOf = (row: BackfillRow): number => row.read + row.known + unreadOf(row);

/** What is being done or kept it from being done, in one sentence. */
function status(row: BackfillRow, site: SiteSettings, at: number): string {
  const when = (instant: number) => formatWhen(language(), zone(), instant, at);
  if (row.state === 'done') return t('backfill.done', { when: when(row.changedAt) });
  if (row.state === 'paused') return t('backfill.paused');
  if (row.state === 'stopped') return t('backfill.stopped', { why: stateWords(row.why ?? 'unreadable') });
  if (row.restsUntil !== undefined && row.restsUntil > at) return t('backfill.rests', { when: when(row.restsUntil) });
  const isRead = row.reader !== undefined && row.reader.until > at;
  return isRead ? t('backfill.running') : t('backfill.needsTab', { host: isolate(hostOf(site)) });
}

/** The honest count: what was read, what needed no reading, what is only partly there, what could not be read and why. */
function Counts({ row }: { readonly row: BackfillRow }) {
  const reasons = Object.entries(row.unread).map(([state, count]) =>
    t('backfill.reason', { n: n(count), why: stateWords(state) }),
  );
  return (
    <ul class="plain">
      <li>{tn('backfill.read', row.read, { n: n(row.read) })}</li>
      {row.known > 0 && <li>{tn('backfill.known', row.known, { n: n(row.known) })}</li>}
      {row.partial > 0 && <li>{tn('backfill.partial', row.partial, { n: n(row.partial) })}</li>}
      {reasons.length > 0 && (
        <li class="problem">
          {tn('backfill.unread', unreadOf(row), { n: n(unreadOf(row)), reasons: reasons.join(t('list.comma')) })}
        </li>
      )}
    </ul>
  );
}

function Progress({ row }: { readonly row: BackfillRow }) {
  // Before the list has come to its end nobody knows how many there are, unless the helpdesk says so.
  const all = row.isListed ? row.listed : row.total;
  if (row.state === 'done') return null;
  return (
    <progress
      class="backfill-bar"
      aria-label={t('backfill.title')}
      {...(all ? { max: all, value: Math.min(all, doneOf(row)) } : {})}
    />
  );
}

type Steer = Parameters<Protocol['backfill/steered']>[0]['to'];

function Running({ row, site, clock }: BackfillProps & { readonly row: BackfillRow }) {
  const at = clock();
  const isOrphan = row.state === 'running' && (row.reader === undefined || row.reader.until <= at);
  const steer = (to: Steer) => void ask('backfill/steered', { site: site.site, to });
  return (
    <div class="backfill">
      <p role="status">
        {status(row, site, at)} <span class="quiet">{tn('backfill.days', row.days, { n: n(row.days) })}</span>
      </p>
      <Progress row={row} />
      <Counts row={row} />
      <div class="line">
        {row.state === 'running' && (
          <button type="button" class="button" onClick={() => steer('paused')}>
            {t('backfill.pause')}
          </button>
        )}
        {(row.state === 'paused' || row.state === 'stopped') && (
          <button type="button" class="button main" onClick={() => steer('running')}>
            {t('backfill.resume')}
          </button>
        )}
        {isOrphan && (
          <a class="button" href={site.origin} target="_blank" rel="noreferrer">
            {t('backfill.openTab', { host: isolate(hostOf(site)) })}
          </a>
        )}
        <button type="button" class="button plain" onClick={() => steer('ended')}>
          {row.state === 'done' ? t('backfill.dismiss') : t('backfill.end')}
        </button>
      </div>
    </div>
  );
}

function Wish({ site }: { readonly site: SiteSettings }) {
  const [days, setDays] = useState(DAYS);
  const isRight = Number.isInteger(days) && days >= 1 && days <= 3660;
  return (
    <Field
      label={t('backfill.wish')}
      help={t('backfill.wishHelp')}
      {...(isRight ? {} : { problems: [t('backfill.daysWrong')] })}
    >
      {(control) => (
        <span class="line">
          <input
            {...control}
            class="input short"
            type="number"
            min="1"
            max="3660"
            value={days}
            onInput={({ currentTarget }) => setDays(currentTarget.valueAsNumber)}
          />
          <button
            type="button"
            class="button"
            disabled={!isRight}
            onClick={() => void ask('backfill/asked', { site: site.site, days })}
          >
            {t('backfill.start')}
          </button>
        </span>
      )}
    </Field>
  );
}

/** Reading the last days of a helpdesk through one of its open tabs. */
export function Backfill({ site, clock }: BackfillProps) {
  const live = useLive(() => database.backfills.get(site.site), [site.site]);
  const row = live.kind === 'ready' ? live.value : undefined;
  const canBeRead = productOf(site.helpdesk)?.hasHistory ?? false;
  return (
    <>
      <h2>{t('backfill.title')}</h2>
      <p class="help">{canBeRead ? t('backfill.help') : t('backfill.unavailable')}</p>
      {row && <Running row={row} site={site} clock={clock} />}
      {canBeRead && live.kind === 'ready' && (row === undefined || row.state === 'done') && <Wish site={site} />}
    </>
  );
}
