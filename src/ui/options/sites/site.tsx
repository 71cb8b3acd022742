import type { Pack } from '@/domain/packs/pack';
import type { SiteSettings } from '@/domain/settings/settings';
import { ask } from '@/messaging/client';
import { t } from '../../words';
import { Lockable } from '../form/locked';
import { useMember } from '../form/use-member';
import { routeTo } from '../route';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { Backfill } from './backfill';
import { siteChange } from './change-site';
import { Health } from './health';
import { hostOf } from './host-of';
import { Permission } from './permission';
import { SiteWords } from './site-words';
import { WhoAndWhat } from './who-and-what';

export interface SitePartProps {
  readonly site: SiteSettings;
  readonly packs: readonly Pack[];
  /** False: nothing is shown, or measured, by agent. */
  readonly showsAgents: boolean;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly onChange: (site: SiteSettings) => void;
}

/** One site: whether it may be read, what it is, what its words mean, how well it is read, and its past. */
export function Site({ site: stored, settings, locks, clock }: SectionProps & { readonly site: SiteSettings }) {
  const { saving, save } = useSave();
  const { value: site, change } = useMember(stored, (next) => save(siteChange(settings, next)));
  const part: SitePartProps = {
    site,
    packs: settings.packs,
    showsAgents: settings.showsAgents,
    clock,
    onChange: (changed) => change(() => changed),
  };
  return (
    <div class="site">
      <p class="back">
        <a href={routeTo('sites')}>{t('options.sites.all')}</a>
      </p>
      <h2 class="site-name">
        <bdi>{hostOf(site)}</bdi>
      </h2>
      <Permission site={site} />
      <Lockable isLocked={locks.has('sites')}>
        <WhoAndWhat {...part} />
        <SaveNote saving={saving} />
        <SiteWords {...part} />
      </Lockable>
      <Health site={site} clock={clock} />
      <Backfill site={site} clock={clock} />
      <p class="line after">
        <button
          type="button"
          class="button"
          disabled={locks.has('sites')}
          onClick={() => void ask('site/disabled', site.site)}
        >
          {t('options.sites.disable')}
        </button>
        <span class="quiet">{t('options.sites.disableHelp')}</span>
      </p>
    </div>
  );
}
