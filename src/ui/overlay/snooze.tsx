import type { Instant } from '@/domain/time/instant';
import { formatWhen } from '../format/when';
import { t } from '../words';
import type { Shown } from './shown';

const MINUTE_MS = 60_000;

interface SnoozeProps {
  readonly shown: Shown;
  readonly onSnooze: (until: Instant | undefined) => void;
}

/** Keeps the alerts of this ticket quiet for a while; while they are, says until when and lets them speak again. */
export function Snooze({ shown, onSnooze }: SnoozeProps) {
  const { explained, view, lang, zone, at } = shown;
  // Nothing is told of this ticket: there is nothing to snooze.
  if (!explained?.alerts) return null;
  const { snoozedUntil } = explained.alerts;
  if (snoozedUntil !== undefined && snoozedUntil > at) {
    return (
      <div class="snooze">
        <span role="status">{t('snooze.until', { when: formatWhen(lang, zone, snoozedUntil, at) })}</span>
        <button type="button" class="deed" onClick={() => onSnooze(undefined)}>
          {t('snooze.resume')}
        </button>
      </div>
    );
  }
  // A while, or where the team is closed, until it opens.
  const opensAt = view?.isOpenNow ? undefined : view?.opensOrClosesAt;
  return (
    <div class="snooze">
      <select
        class="deed"
        aria-label={t('snooze.ticket')}
        onChange={({ currentTarget }) => onSnooze(Number(currentTarget.value) as Instant)}
      >
        <option>{t('snooze.ticket')}</option>
        <option value={at + 30 * MINUTE_MS}>{t('snooze.half')}</option>
        <option value={at + 120 * MINUTE_MS}>{t('snooze.two')}</option>
        {opensAt && (
          <option value={opensAt}>{t('snooze.opening', { when: formatWhen(lang, zone, opensAt, at) })}</option>
        )}
      </select>
    </div>
  );
}
