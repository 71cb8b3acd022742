import type { Settings } from '@/domain/settings/settings';
import type { Clock } from '@/domain/sla/clock';
import type { Policy } from '@/domain/sla/policy';
import { instant } from '@/domain/time/instant';
import { isOpen, nextChange } from '@/domain/time/open-time';
import { faceOf } from '../../clock/face';
import { Sign } from '../../clock/sign';
import { faceText, METRIC_WORDS } from '../../clock/words';
import { formatExactDuration } from '../../format/exact-duration';
import { isolate } from '../../format/isolate';
import type { Language } from '../../format/language';
import { formatWhenFull } from '../../format/when';
import { t } from '../../words';
import type { Trial } from './try-policy';

interface TrialResultProps {
  readonly lang: Language;
  readonly trial: Trial;
  readonly policy: Policy;
  readonly settings: Settings;
}

function scheduleOf(clock: Clock, { schedules }: Settings) {
  return schedules.find(({ id }) => id === clock.scheduleId) ?? schedules[0];
}

function ClockRow({ lang, clock, settings, at }: { lang: Language; clock: Clock; settings: Settings; at: number }) {
  const schedule = scheduleOf(clock, settings);
  const now = instant(at);
  const turn = schedule && nextChange(schedule, now);
  const passing = {
    now: at,
    isOpenNow: schedule ? isOpen(schedule, now) : true,
    ...(turn === undefined ? {} : { opensOrClosesAt: turn }),
  };
  const face = faceOf(clock, passing, settings.warning, at);
  const exact = (n: number | undefined) => (n === undefined ? '–' : formatExactDuration(lang, n));
  const when = (n: number | undefined) => (n === undefined ? '–' : formatWhenFull(lang, schedule?.zone ?? 'UTC', n));
  return (
    <tr>
      <th scope="row">{t(METRIC_WORDS[clock.metric])}</th>
      <td class="state" data-look={face.look}>
        <Sign look={face.look} used={face.used ?? 0} />
        <span class="tone" data-look={face.look}>
          {faceText(lang, face)}
        </span>
      </td>
      <td>{exact(clock.target)}</td>
      <td>{exact(clock.elapsed)}</td>
      <td>{when(clock.activatedAt)}</td>
      <td>{when(clock.breachAt)}</td>
    </tr>
  );
}

/** Which policy rules the ticket, and what each of its clocks says. */
export function TrialResult({ lang, trial, policy, settings }: TrialResultProps) {
  const clocks = trial.clocks.filter(({ state }) => state !== 'inactive');
  const ruling = settings.policies.find(({ id }) => clocks.some(({ policyId }) => policyId === id));
  const sentence =
    ruling === undefined
      ? t('options.policies.ruledByNone')
      : ruling.id === policy.id
        ? t('options.policies.ruledByThis')
        : t('options.policies.ruledByOther', { name: isolate(ruling.name) });
  return (
    <div class="trial" role="status">
      <p>{sentence}</p>
      {!trial.isHistoryComplete && <p class="quiet">{t('options.policies.notWhole')}</p>}
      {clocks.length > 0 && (
        <div class="scroll">
          <table class="grid">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('options.policies.state')}</th>
                <th scope="col">{t('options.policies.target')}</th>
                <th scope="col">{t('options.policies.counted')}</th>
                <th scope="col">{t('options.policies.startedAt')}</th>
                <th scope="col">{t('options.policies.dueAt')}</th>
              </tr>
            </thead>
            <tbody>
              {clocks.map((clock) => (
                <ClockRow key={clock.metric} lang={lang} clock={clock} settings={settings} at={trial.at} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
