import { t } from '../../words';
import { Field } from '../form/field';
import type { SitePartProps } from './site';

/** How the user let Helpclock into the site's API, where that was asked, and a way to take it back. */
export function AccessField({ site, onChange }: SitePartProps) {
  const { access, ...rest } = site;
  if (!access) return null;
  return (
    <Field label={t('access.label')} help={t('access.labelHelp')}>
      {(control) => (
        <span class="line">
          <span class="quiet">{t(access.kind === 'session' ? 'access.bySession' : 'access.byToken')}</span>
          <button {...control} type="button" class="button" onClick={() => onChange(rest)}>
            {t('access.takeBack')}
          </button>
        </span>
      )}
    </Field>
  );
}
