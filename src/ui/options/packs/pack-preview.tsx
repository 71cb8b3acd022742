import { readsOf } from '@/domain/packs/change-packs';
import type { Pack } from '@/domain/packs/pack';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { factWords } from '../../overlay/fact-words';
import { t } from '../../words';

const named = (facts: readonly string[]): string =>
  facts.length === 0 ? t('options.packs.nothing') : [...new Set(facts.map(factWords))].join(t('list.comma'));

/** What a pack reads and where, before anybody relies on it. */
export function PackPreview({ pack }: { readonly pack: Pack }) {
  const reads = readsOf(pack);
  return (
    <dl class="pack-preview">
      <dt>{t('options.packs.name')}</dt>
      <dd>
        <bdi>{pack.name}</bdi>, {t('options.packs.version', { n: formatNumber(language(), pack.version) })}
      </dd>
      <dt>{t('options.packs.hosts')}</dt>
      <dd>
        {pack.hosts.map((host) => (
          <bdi key={host} dir="ltr">
            {host}
          </bdi>
        ))}
      </dd>
      <dt>{t('options.packs.readsTicket')}</dt>
      <dd>
        {named(reads.ticket)}
        {pack.ticket.url.map((url) => (
          <code key={url} dir="ltr">
            {url}
          </code>
        ))}
      </dd>
      <dt>{t('options.packs.readsQueue')}</dt>
      <dd>
        {reads.queue ? named(reads.queue) : t('options.packs.nothing')}
        {pack.queue?.url.map((url) => (
          <code key={url} dir="ltr">
            {url}
          </code>
        ))}
      </dd>
    </dl>
  );
}
