import { useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import { instant } from '@/domain/time/instant';
import type { Schedule, ScheduleVersion } from '@/domain/time/schedule';
import { validateSchedule } from '@/domain/time/validate-schedule';
import { language } from '../../format/language';
import { t } from '../../words';
import { Field } from '../form/field';
import { SaveBar } from '../form/save-bar';
import { useDraft } from '../form/use-draft';
import { useSave } from '../save';
import { Breaks } from './breaks';
import { DatedHoursList } from './dated-hours';
import { Holidays } from './holidays';
import { scheduleProblemText } from './schedule-problems';
import { Versions, versionAt } from './versions';
import { WeekEditor } from './week/week-editor';
import { ZoneField } from './zone-field';

interface EditorProps {
  readonly schedule: Schedule;
  readonly settings: Settings;
  readonly clock: () => number;
}

/** Everything about one schedule, on a draft that is saved as a whole. */
export function ScheduleEditor({ schedule, settings, clock }: EditorProps) {
  const lang = language();
  const draft = useDraft(schedule);
  const { saving, save } = useSave();
  const [chosen, setChosen] = useState(() => versionAt(schedule, instant(clock())));
  const { value } = draft;
  const index = Math.min(chosen, value.versions.length - 1);
  const version = value.versions[index];
  const problems = validateSchedule(value).map((problem) => scheduleProblemText(lang, problem));
  const change = (next: Partial<Schedule>) => draft.set({ ...value, ...next });
  const changeVersion = (next: Partial<ScheduleVersion>) =>
    change({ versions: value.versions.map((each, i) => (i === index ? { ...each, ...next } : each)) });
  const schedules = settings.schedules.map((each) => (each.id === value.id ? value : each));
  return (
    <>
      <Field label={t('options.name')}>
        {(control) => (
          <input
            {...control}
            class="input wide"
            value={value.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </Field>
      <ZoneField lang={lang} zone={value.zone} clock={clock} onChange={(zone) => change({ zone })} />
      <h2>{t('options.schedules.week')}</h2>
      <Versions
        schedule={value}
        index={index}
        clock={clock}
        onChoose={setChosen}
        onChange={(versions) => change({ versions })}
      />
      {version && (
        <>
          <WeekEditor
            lang={lang}
            weekly={version.weekly}
            breaks={version.breaks ?? []}
            onChange={(weekly) => changeVersion({ weekly })}
          />
          <Breaks lang={lang} version={version} clock={clock} zone={value.zone} onChange={changeVersion} />
          <Holidays lang={lang} version={version} clock={clock} zone={value.zone} onChange={changeVersion} />
          <DatedHoursList lang={lang} version={version} clock={clock} zone={value.zone} onChange={changeVersion} />
        </>
      )}
      <SaveBar
        isChanged={draft.isChanged}
        problems={problems}
        saving={saving}
        onSave={() => void save({ schedules })}
        onDiscard={draft.discard}
      />
    </>
  );
}
