import { browser } from '#imports';
import type { SiteSettings } from '@/domain/settings/settings';
import type { PageState } from '@/messaging/protocol';
import { database } from '@/storage/database';
import type { HealthRow } from '@/storage/rows';
import { formatAge } from '../format/duration';
import { language } from '../format/language';
import { useLive } from '../live';
import { factWords } from '../overlay/fact-words';
import { pageWords } from '../overlay/page-state';
import { Glyph } from '../parts/glyph';
import { t } from '../words';

const WHOLE_PAGE = '*';

const newest = (rows: readonly HealthRow[]): HealthRow | undefined =>
  rows.reduce<HealthRow | undefined>(
    (last, row) => (last && last.lastSeenAt >= row.lastSeenAt ? last : row),
    undefined,
  );

/** What the last looks at a site could not do; nothing when all was well. */
function trouble(rows: readonly HealthRow[]): string | undefined {
  const last = newest(rows.filter(({ fact }) => fact === WHOLE_PAGE));
  if (last && !last.isReadable) {
    const words = pageWords(last.state as PageState);
    return words ? t(words.says) : t('health.trouble');
  }
  const unread = rows.filter(({ page, fact, isReadable }) => page === 'ticket' && fact !== WHOLE_PAGE && !isReadable);
  const read = new Set(rows.filter(({ page, isReadable }) => page === 'json' && isReadable).map(({ fact }) => fact));
  const missing = unread.map(({ fact }) => fact).filter((fact) => !read.has(fact));
  return missing.length === 0 ? undefined : t('card.missing', { facts: missing.map(factWords).join(t('list.comma')) });
}

/** Whether Helpclock reads the site the popup was opened on, and since when it last did. */
export function HealthLine({ site, at }: { readonly site: SiteSettings; readonly at: number }) {
  const found = useLive(() => database.health.where('site').equals(site.site).toArray(), [site.site]);
  if (found.kind !== 'ready') return null;
  const last = newest(found.value);
  if (!last) return <p class="health">{t('health.notYet')}</p>;
  const problem = trouble(found.value);
  const age = formatAge(language(), Math.max(0, Math.round((at - last.lastSeenAt) / 1000)));
  return (
    <button
      type="button"
      class="health"
      data-tone={problem ? 'worse' : 'better'}
      onClick={() => browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#sites` })}
    >
      <Glyph name={problem ? 'cross' : 'tick'} />
      <span>{problem ?? t('health.fine')}</span>
      <span class="faint">{age === t('time.now') ? age : t('time.ago', { age })}</span>
    </button>
  );
}
