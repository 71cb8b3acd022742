import { useState } from 'preact/hooks';
import { ask } from '@/messaging/client';
import { database } from '@/storage/database';
import { sitesStored } from '@/storage/read/sites-stored';
import { isolate } from '../../format/isolate';
import { useLive } from '../../live';
import { t } from '../../words';
import { Field } from '../form/field';
import type { SectionProps } from '../section';
import { Sure } from './sure';

/** Sites with stored tickets, and the enabled ones. */
const storedSites = async (): Promise<readonly string[]> => (await sitesStored(database)).map(({ site }) => site);

/** Erases a site's data, or everything. */
export function Erase({ settings }: Pick<SectionProps, 'settings'>) {
  const stored = useLive(storedSites, []);
  const [chosen, setChosen] = useState('');
  const known = settings.sites.map(({ site }) => site);
  const sites = [...new Set([...(stored.kind === 'ready' ? stored.value : []), ...known])];
  const site = sites.includes(chosen) ? chosen : (sites[0] ?? '');
  return (
    <section aria-labelledby="data-erase">
      <h2 id="data-erase">{t('options.data.erase')}</h2>
      <p class="help">{t('options.data.eraseHelp')}</p>
      {sites.length > 0 && (
        <Field label={t('options.data.eraseSiteOf')}>
          {(control) => (
            <>
              <select
                {...control}
                class="select wide"
                value={site}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              >
                {sites.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
              <Sure
                key={site}
                label={t('options.data.eraseSite')}
                question={t('options.data.eraseSiteSure', { site: isolate(site) })}
                act={() => ask('data/erased', { site })}
              />
            </>
          )}
        </Field>
      )}
      <div class="field">
        <span class="label">{t('options.data.eraseAllOf')}</span>
        <div class="control">
          <Sure
            label={t('options.data.eraseAll')}
            question={t('options.data.eraseAllSure')}
            act={() => ask('data/erased', {})}
          />
        </div>
      </div>
    </section>
  );
}
