import type { Settings } from '@/domain/settings/settings';
import { type Instant, instant } from '@/domain/time/instant';
import { nextOpen } from '@/domain/time/open-time';
import { ask } from '@/messaging/client';
import { database } from '@/storage/database';
import { snoozedUntil } from '@/storage/snooze';
import { language } from '../format/language';
import { formatWhen } from '../format/when';
import { useLive } from '../live';
import { Glyph } from '../parts/glyph';
import { t } from '../words';

const MINUTE_MS = 60_000;

/** When work begins again after the present hours; undefined where it never stops. */
function nextMorning({ schedules }: Settings, at: number): Instant | undefined {
  const [schedule] = schedules;
  // Twelve hours on it is another working day, wherever the present one ends.
  return schedule && nextOpen(schedule, instant(at + 12 * 60 * MINUTE_MS));
}

interface SnoozeProps {
  readonly settings: Settings;
  readonly clock: () => number;
}

const quiet = (until: number | undefined) =>
  ask('alerts/snoozed', until === undefined ? {} : { until: instant(until) });

/** Keeps alerts quiet for a while; while they are, says until when and lets them speak again. */
export function Snooze({ settings, clock }: SnoozeProps) {
  const lang = language();
  const found = useLive(() => snoozedUntil(database), []);
  if (!settings.alerts.isOn || found.kind !== 'ready') return null;
  const now = clock();
  const zone = settings.schedules[0]?.zone ?? 'UTC';
  if (found.value !== undefined && found.value > now) {
    const when = formatWhen(lang, zone, found.value, now);
    return (
      <button type="button" class="button plain" onClick={() => quiet(undefined)} title={t('snooze.resume')}>
        <Glyph name="bell" /> {t('snooze.until', { when })}
      </button>
    );
  }
  const morning = nextMorning(settings, now);
  return (
    <select
      class="snooze"
      aria-label={t('snooze.label')}
      value=""
      onChange={(event) => {
        const until = Number(event.currentTarget.value);
        if (until > 0) void quiet(until);
      }}
    >
      <option value="">{t('snooze.label')}</option>
      <option value={now + 30 * MINUTE_MS}>{t('snooze.half')}</option>
      <option value={now + 120 * MINUTE_MS}>{t('snooze.two')}</option>
      {morning && <option value={morning}>{t('snooze.until', { when: formatWhen(lang, zone, morning, now) })}</option>}
    </select>
  );
}
