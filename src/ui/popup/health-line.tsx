import { browser } from '#imports';
import type { SiteSettings } from '@/domain/settings/settings';
import { siteHealth } from '../data/site-health';
import { formatAgo } from '../format/duration';
import { language } from '../format/language';
import { useLive } from '../live';
import { Glyph } from '../parts/glyph';
import { healthTrouble } from '../parts/health-trouble';
import { t } from '../words';

const detailsOf = ({ site }: SiteSettings): string =>
  `${browser.runtime.getURL('/options.html')}#sites/${encodeURIComponent(site)}`;

/** Whether Helpclock reads the site the popup was opened on, since when not, and when it last looked. */
export function HealthLine({ site, at }: { readonly site: SiteSettings; readonly at: number }) {
  const found = useLive(() => siteHealth(site.site), [site.site]);
  if (found.kind !== 'ready') return <p class="health" />;
  const { kinds } = found.value;
  if (kinds.length === 0) return <p class="health">{t('health.notYet')}</p>;
  const problem = healthTrouble(found.value, at);
  const lastSeenAt = Math.max(...kinds.map((kind) => kind.lastSeenAt));
  const age = formatAgo(language(), Math.max(0, Math.round((at - lastSeenAt) / 1000)));
  return (
    <button
      type="button"
      class="health"
      data-tone={problem ? 'worse' : 'better'}
      onClick={() => browser.tabs.create({ url: detailsOf(site) })}
    >
      <Glyph name={problem ? 'cross' : 'tick'} />
      <span>{problem ?? t('health.fine')}</span>
      <span class="faint">{age}</span>
    </button>
  );
}
