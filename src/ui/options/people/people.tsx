import { t } from '../../words';
import type { SectionProps } from '../section';

/** Who this agent is, by site. */
export function People({ settings }: SectionProps) {
  return (
    <ul class="rows">
      {settings.sites.map(({ site, me }) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <bdi class="quiet">{me ? (me.name ?? me.id) : t('options.people.unknown')}</bdi>
        </li>
      ))}
    </ul>
  );
}
