import type { Instant } from '@/domain/time/instant';
import { formatWhen } from '../format/when';
import { t } from '../words';
import type { Shown } from './shown';

const MINUTE_MS = 60_000;

/** How long alerts may be kept quiet from here: a while, or where the team is closed, until it opens. */
function choices({ at, view, lang, zone }: Shown): readonly { readonly until: number; readonly text: string }[] {
  const opensAt = view?.isOpenNow ? undefined : view?.opensOrClosesAt;
  return [
    { until: at + 30 * MINUTE_MS, text: t('snooze.half') },
    { until: at + 120 * MINUTE_MS, text: t('snooze.two') },
    ...(opensAt === undefined
      ? []
      : [{ until: opensAt, text: t('snooze.opening', { when: formatWhen(lang, zone, opensAt, at) }) }]),
  ];
}

interface SnoozeProps {
  readonly shown: Shown;
  readonly onSnooze: (until: Instant | undefined) => void;
}

/** Keeps the alerts of this ticket quiet for a while; while they are, says until when and lets them speak again. */
export function Snooze({ shown, onSnooze }: SnoozeProps) {
  const { explained, lang, zone, at } = shown;
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
  return (
    <div class="snooze">
      <select
        class="deed"
        aria-label={t('snooze.ticket')}
        value=""
        onChange={({ currentTarget }) => onSnooze(Number(currentTarget.value) as Instant)}
      >
        <option value="" disabled>
          {t('snooze.ticket')}
        </option>
        {choices(shown).map(({ until, text }) => (
          <option key={text} value={until}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
