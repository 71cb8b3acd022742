import type { Settings } from '@/domain/settings/settings';
import type { Schedule } from '@/domain/time/schedule';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { t, tn } from '../../words';
import { freshId } from '../form/fresh-id';
import { Lockable } from '../form/locked';
import { routeTo } from '../route';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { ScheduleEditor } from './editor';
import { weekSentence } from './week-sentence';

const usersOf = ({ policies }: Settings, id: string): number =>
  policies.filter(({ scheduleId }) => scheduleId === id).length;

/** The schedules, or the editor of one. */
export function Schedules({ settings, locks, rest, clock }: SectionProps) {
  const isLocked = locks.has('schedules');
  const chosen = settings.schedules.find(({ id }) => id === rest);
  if (chosen) {
    return (
      <>
        <p class="back">
          <a href={routeTo('schedules')}>{t('options.schedules.all')}</a>
        </p>
        <Lockable isLocked={isLocked}>
          <ScheduleEditor key={chosen.id} schedule={chosen} settings={settings} clock={clock} />
        </Lockable>
      </>
    );
  }
  return (
    <Lockable isLocked={isLocked}>
      <ScheduleList settings={settings} />
    </Lockable>
  );
}

/** A schedule to start from: the first one's zone and hours now, under a name of its own. */
function nextSchedule({ schedules }: Settings): Schedule {
  const [first] = schedules;
  const weekly = first?.versions.at(-1)?.weekly ?? { 1: [{ start: '09:00', end: '17:00' }] };
  const id = freshId(
    'schedule',
    schedules.map((schedule) => schedule.id),
  );
  return { id, name: t('options.schedules.newName'), zone: first?.zone ?? 'UTC', versions: [{ weekly }] };
}

function ScheduleList({ settings }: { readonly settings: Settings }) {
  const lang = language();
  const { saving, save } = useSave();
  const { schedules } = settings;
  async function add(): Promise<void> {
    const schedule = nextSchedule(settings);
    if (await save({ schedules: [...schedules, schedule] })) location.hash = routeTo('schedules', schedule.id);
  }
  return (
    <>
      <ul class="rows">
        {schedules.map((schedule) => {
          const users = usersOf(settings, schedule.id);
          return (
            <li key={schedule.id}>
              <div>
                <a class="name" href={routeTo('schedules', schedule.id)}>
                  <bdi>{schedule.name}</bdi>
                </a>
                <p class="quiet">
                  {weekSentence(lang, schedule.versions.at(-1)?.weekly ?? {})} · <bdi>{schedule.zone}</bdi>
                </p>
              </div>
              <span class="quiet">{tn('options.schedules.usedBy', users, { n: formatNumber(lang, users) })}</span>
              <button
                type="button"
                class="button plain"
                disabled={users > 0 || schedules.length === 1}
                aria-label={t('options.schedules.removeNamed', { name: schedule.name })}
                onClick={() => void save({ schedules: schedules.filter(({ id }) => id !== schedule.id) })}
              >
                {t('options.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <div class="line after">
        <button type="button" class="button" onClick={() => void add()}>
          {t('options.schedules.add')}
        </button>
        <SaveNote saving={saving} />
      </div>
    </>
  );
}
