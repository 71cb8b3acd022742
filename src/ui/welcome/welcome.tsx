import type { ComponentChildren } from 'preact';
import type { Managed } from '@/domain/settings/managed';
import type { Settings } from '@/domain/settings/settings';
import { useManaged } from '../data/use-managed';
import { useSettings } from '../data/use-settings';
import { formatDuration } from '../format/duration';
import { language } from '../format/language';
import { Mark } from '../mark';
import { SaveNote, useSave } from '../options/save';
import { weekSentence } from '../options/schedules/week-sentence';
import { AllowedHosts } from '../parts/allowed-hosts';
import { t, type Word } from '../words';
import { PROMISES, promiseOf, type StartingPromise, withPromise } from './promise';
import './welcome.css';

const PROMISE_WORDS = {
  fast: 'welcome.fast',
  steady: 'welcome.steady',
  patient: 'welcome.patient',
} as const satisfies Record<StartingPromise['id'], Word>;

interface StepProps {
  readonly number: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li class="step" data-done={isDone || undefined}>
      <span class="step-number" aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

interface PartProps {
  readonly settings: Settings;
  readonly managed: Managed | undefined;
  readonly number: string;
}

/** Which helpdesk: it is enabled on its own page, where the browser asks. */
function HelpdeskStep({ settings, managed, number }: PartProps) {
  const { sites } = settings;
  return (
    <Step number={number} title={t('welcome.helpdesk')} isDone={sites.length > 0}>
      <AllowedHosts hosts={managed?.allowedHosts} />
      {sites.length === 0 ? (
        <p>{t('welcome.helpdeskHelp')}</p>
      ) : (
        <ul>
          {sites.map(({ site }) => (
            <li key={site}>
              <bdi>{site}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Step>
  );
}

/** When the team works, as a sentence. */
function HoursStep({ settings, managed, number }: PartProps) {
  const [schedule] = settings.schedules;
  const weekly = schedule?.versions.at(-1)?.weekly;
  const isLocked = managed?.settings.schedules !== undefined;
  return (
    <Step number={number} title={t('welcome.hours')} isDone={weekly !== undefined}>
      {schedule && weekly && (
        <p>
          <strong>{weekSentence(language(), weekly)}</strong> · <bdi>{schedule.zone}</bdi>{' '}
          {!isLocked && <a href={`options.html#schedules/${schedule.id}`}>{t('welcome.change')}</a>}
        </p>
      )}
      {isLocked && <p class="quiet">{t('options.locked')}</p>}
      <p class="quiet">{t('welcome.hoursHelp')}</p>
    </Step>
  );
}

/** What is promised: a level, and the targets fill in. */
function PromiseStep({ settings, managed, number }: PartProps) {
  const lang = language();
  const { saving, save } = useSave();
  const [policy, ...others] = settings.policies;
  const chosen = policy && promiseOf(policy);
  const isLocked = managed?.settings.policies !== undefined;
  return (
    <Step number={number} title={t('welcome.promise')} isDone={policy !== undefined}>
      {policy && (
        <fieldset aria-label={t('welcome.promise')} class="promises" disabled={isLocked}>
          {PROMISES.map((promise) => (
            <label key={promise.id} class="promise">
              <input
                type="radio"
                name="promise"
                checked={chosen === promise}
                onChange={() => void save({ policies: [withPromise(policy, promise), ...others] })}
              />
              <span>
                <strong>{t(PROMISE_WORDS[promise.id])}</strong>
                <span class="quiet">
                  {t('welcome.promiseTimes', {
                    reply: formatDuration(lang, promise.reply),
                    resolution: formatDuration(lang, promise.resolution),
                  })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="quiet">
        {isLocked ? t('options.locked') : t('welcome.promiseHelp')}{' '}
        {!isLocked && <a href="options.html#policies">{t('welcome.change')}</a>}
      </p>
      <SaveNote saving={saving} />
    </Step>
  );
}

/** From install to a running clock: your helpdesk, your hours, your promise. Sensible answers are filled in. */
export function Welcome() {
  const settings = useSettings();
  const managed = useManaged();
  const [one, two, three] = ['1', '2', '3'].map((n) => Number(n).toLocaleString(language().tag)) as [
    string,
    string,
    string,
  ];
  return (
    <main class="welcome">
      <p class="welcome-mark">
        <Mark size={24} /> Helpclock
      </p>
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      {settings && (
        <ol>
          <HelpdeskStep settings={settings} managed={managed} number={one} />
          <HoursStep settings={settings} managed={managed} number={two} />
          <PromiseStep settings={settings} managed={managed} number={three} />
        </ol>
      )}
      <p class="welcome-end" role="status">
        {settings && settings.sites.length > 0 && t('welcome.running')}
      </p>
      <p class="quiet">{t('welcome.private')}</p>
    </main>
  );
}
