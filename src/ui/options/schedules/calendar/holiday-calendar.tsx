import { useId, useState } from 'preact/hooks';
import { windowAround } from '@/domain/holidays/calendar/window';
import { takeOver } from '@/domain/holidays/take-over';
import { instant } from '@/domain/time/instant';
import { isZone } from '@/domain/time/zone';
import { isolate } from '../../../format/isolate';
import { problemText } from '../../../problem-text';
import { t } from '../../../words';
import type { VersionPartProps } from '../breaks';
import { CalendarPreview } from './calendar-preview';
import { type CalendarChoice, readCalendarFile } from './read-calendar-file';

/** Days a file of this name brought before are brought anew by it, not twice. */
const originOfFile = (file: string): string => `calendar:${file}`;

/** Holidays from a calendar file: chosen, shown, and only then added to the hours. */
export function HolidayCalendar({ lang, version, zone, clock, onChange }: VersionPartProps) {
  const [choice, setChoice] = useState<CalendarChoice>();
  const helpId = useId();
  const known = isZone(zone) ? zone : 'UTC';
  const window = windowAround(instant(clock()), known);
  return (
    <>
      <div class="line">
        <label class="button file">
          {t('options.schedules.calendarChoose')}
          <input
            class="visually-hidden"
            type="file"
            accept=".ics,.ical,.ifb,.icalendar,text/calendar"
            aria-describedby={helpId}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void readCalendarFile(file, window).then(setChoice);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <span id={helpId} class="quiet">
          {t('options.schedules.calendarHelp')}
        </span>
      </div>
      <div role="status">
        {choice?.kind === 'refused' && (
          <p class="notice" data-kind="problem">
            <bdi>{choice.file}</bdi>: {problemText(choice.problem)}
          </p>
        )}
        {choice?.kind === 'read' && t('options.schedules.calendarRead', { file: isolate(choice.file) })}
      </div>
      {choice?.kind === 'read' && (
        <CalendarPreview
          key={choice.file}
          lang={lang}
          choice={choice}
          rules={{ zone: known, window }}
          onAdd={(days) => {
            onChange(takeOver(version, days, originOfFile(choice.file)));
            setChoice(undefined);
          }}
          onDrop={() => setChoice(undefined)}
        />
      )}
    </>
  );
}
