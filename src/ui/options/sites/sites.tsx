import { helpdeskName } from '@/domain/packs/helpdesk-name';
import type { Pack } from '@/domain/packs/pack';
import type { SiteSettings } from '@/domain/settings/settings';
import { UNREAD_PRODUCTS } from '@/domain/unread-products';
import { Sign } from '../../clock/sign';
import { siteHealth } from '../../data/site-health';
import { isolate } from '../../format/isolate';
import { useLive } from '../../live';
import { AllowedHosts } from '../../parts/allowed-hosts';
import { healthTrouble } from '../../parts/health-trouble';
import { t } from '../../words';
import { routeTo } from '../route';
import type { SectionProps } from '../section';
import { hostOf } from './host-of';
import { Site } from './site';
import './sites.css';

interface RowProps {
  readonly site: SiteSettings;
  readonly packs: readonly Pack[];
  readonly clock: () => number;
}

function Row({ site, packs, clock }: RowProps) {
  const live = useLive(() => siteHealth(site.site), [site.site]);
  const trouble = live.kind === 'ready' ? healthTrouble(live.value, clock()) : undefined;
  const wasSeen = live.kind === 'ready' && live.value.kinds.length > 0;
  const look = trouble === undefined ? 'met' : 'risk';
  return (
    <li>
      <span>
        <a href={routeTo('sites', site.site)}>
          <bdi>{hostOf(site)}</bdi>
        </a>{' '}
        <span class="quiet">{helpdeskName(site.helpdesk, packs)}</span>
      </span>
      {wasSeen && (
        <span class="site-row-health" data-look={look}>
          <Sign look={look} />
          <span class="quiet">{trouble ?? t('health.fine')}</span>
        </span>
      )}
    </li>
  );
}

/** The sites Helpclock works on; one of them in detail where the address names it. */
export function Sites(props: SectionProps) {
  const { settings, locks, rest, clock } = props;
  const chosen = settings.sites.find(({ site }) => site === rest);
  if (chosen) return <Site key={chosen.site} {...props} site={chosen} />;
  return (
    <>
      <AllowedHosts hosts={locks.allowedHosts} />
      {settings.sites.length === 0 ? (
        <div class="empty">
          <strong>{t('due.noSites')}</strong>
          <p>{t('due.noSitesHelp')}</p>
        </div>
      ) : (
        <ul class="rows">
          {settings.sites.map((site) => (
            <Row key={site.site} site={site} packs={settings.packs} clock={clock} />
          ))}
        </ul>
      )}
      <p class="quiet">
        {t('site.unreadList', { names: UNREAD_PRODUCTS.map(({ name }) => isolate(name)).join(t('list.comma')) })}
      </p>
    </>
  );
}
