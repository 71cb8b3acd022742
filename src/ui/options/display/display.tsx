import type { Settings } from '@/domain/settings/settings';
import { t, type Word } from '../../words';
import { Field } from '../form/field';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';

const THEMES = {
  auto: 'options.display.auto',
  light: 'options.display.light',
  dark: 'options.display.dark',
} as const satisfies Record<Settings['theme'], Word>;

const TOOLBARS = {
  count: 'options.display.count',
  minutes: 'options.display.minutes',
} as const satisfies Record<Settings['toolbar'], Word>;

/** How Helpclock looks. */
export function Display({ settings }: SectionProps) {
  const { saving, save } = useSave();
  return (
    <>
      <Field label={t('options.display.theme')} help={t('options.display.themeHelp')}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={settings.theme}
            onChange={({ currentTarget }) => void save({ theme: currentTarget.value as Settings['theme'] })}
          >
            {Object.entries(THEMES).map(([theme, word]) => (
              <option key={theme} value={theme}>
                {t(word)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('options.display.toolbar')} help={t('options.display.toolbarHelp')}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={settings.toolbar}
            onChange={({ currentTarget }) => void save({ toolbar: currentTarget.value as Settings['toolbar'] })}
          >
            {Object.entries(TOOLBARS).map(([toolbar, word]) => (
              <option key={toolbar} value={toolbar}>
                {t(word)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SaveNote saving={saving} />
    </>
  );
}
