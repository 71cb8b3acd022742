import { CHANNELS, STATUSES } from '@/domain/tickets/facts';
import { lookUp } from '@/domain/tickets/reading';
import { t, type Word } from '../../words';
import { Choose } from '../form/choose';
import type { SitePartProps } from './site';
import { plainWord, type SeenWord, useSiteSeen } from './use-site-seen';

const AS_READ = 'as-read';

interface TableProps<T extends string> {
  readonly title: string;
  readonly words: readonly SeenWord<T>[];
  readonly map: Readonly<Record<string, T>>;
  readonly meanings: readonly T[];
  readonly nameOf: (meaning: T) => string;
  readonly onChange: (map: Readonly<Record<string, T>>) => void;
}

function WordTable<T extends string>({ title, words, map, meanings, nameOf, onChange }: TableProps<T>) {
  const asRead = ({ meaning }: SeenWord<T>) =>
    meaning === undefined
      ? t('options.sites.wordUnknown')
      : t('options.sites.wordAsRead', { meaning: nameOf(meaning) });
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('options.sites.means')}</th>
        </tr>
      </thead>
      <tbody>
        {words.map((seen) => (
          <tr key={seen.word}>
            <th scope="row">
              <bdi>{seen.word}</bdi>
            </th>
            <td>
              <Choose<T | typeof AS_READ>
                label={t('options.sites.meaningOf', { word: seen.word })}
                value={lookUp(map, seen.word) ?? AS_READ}
                options={[AS_READ, ...meanings]}
                nameOf={(meaning) => (meaning === AS_READ ? asRead(seen) : nameOf(meaning as T))}
                onChange={(meaning) => {
                  const key = plainWord(seen.word);
                  const rest = Object.fromEntries(Object.entries(map).filter(([word]) => plainWord(word) !== key));
                  onChange((meaning === AS_READ ? rest : { ...rest, [key]: meaning }) as typeof map);
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words the user mapped stay in the table though no ticket shows them now. */
function withMapped<T extends string>(words: readonly SeenWord<T>[], map: Readonly<Record<string, T>>) {
  const extra = Object.keys(map).filter((word) => !words.some((seen) => plainWord(seen.word) === plainWord(word)));
  return [...words, ...extra.map((word): SeenWord<T> => ({ word, count: 0 }))];
}

/** What the words of the helpdesk mean: its statuses and channels, as tickets show them. */
export function SiteWords({ site, onChange }: SitePartProps) {
  const seen = useSiteSeen(site);
  const statuses = withMapped(seen.statuses, site.statusMap);
  const channels = withMapped(seen.channels, site.channelMap);
  return (
    <>
      <h2>{t('options.sites.words')}</h2>
      <p class="help">{statuses.length === 0 ? t('options.sites.noWords') : t('options.sites.wordsHelp')}</p>
      {statuses.length > 0 && (
        <WordTable
          title={t('options.sites.theirStatus')}
          words={statuses}
          map={site.statusMap}
          meanings={STATUSES}
          nameOf={(status) => t(`options.status.${status}` as Word)}
          onChange={(statusMap) => onChange({ ...site, statusMap })}
        />
      )}
      {channels.length > 0 && (
        <WordTable
          title={t('options.sites.theirChannel')}
          words={channels}
          map={site.channelMap}
          meanings={CHANNELS}
          nameOf={(channel) => t(`channel.${channel}` as Word)}
          onChange={(channelMap) => onChange({ ...site, channelMap })}
        />
      )}
    </>
  );
}
