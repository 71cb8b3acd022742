import { calendarOf } from '@/domain/kpi/period/calendar';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { RatingLine } from '@/domain/kpi/screen/tables';
import { type KpiReader, readFilterChoices, readRatings } from '@/storage/read/kpis';
import { ticketNames } from '../data/ticket-names';
import { asKey } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatWhen } from '../format/when';
import { groupName } from '../kpi/group-words';
import { useLive } from '../live';
import { Glyph } from '../parts/glyph';
import { ratingWords } from '../rating/words';
import { t } from '../words';

const MOST = 20;

interface RatingsProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
  readonly showsAgents: boolean;
}

const VERDICTS = {
  satisfied: { tone: 'better', glyph: 'tick', word: 'rating.good' },
  neutral: { tone: 'plain', glyph: undefined, word: 'rating.neutral' },
  dissatisfied: { tone: 'worse', glyph: 'cross', word: 'rating.bad' },
} as const;

const written = (lang: Language, { score, scale, verdict }: RatingLine): string =>
  scale ? ratingWords(lang, score, scale) : t(VERDICTS[verdict].word);

async function namedRatings(reader: KpiReader, query: KpiQuery) {
  const [ratings, choices] = await Promise.all([readRatings(reader, query, MOST), readFilterChoices(reader, query)]);
  const names = await ticketNames(ratings.map(({ ref }) => ref));
  return { ratings, names, agentNames: Object.fromEntries((choices?.agent ?? []).map(({ key, name }) => [key, name])) };
}

/** The newest ratings, each a door to its ticket. */
export function RecentRatings({ reader, query, lang, showsAgents }: RatingsProps) {
  const found = useLive(() => namedRatings(reader, query), [reader, asKey(query)]);
  if (found.kind !== 'ready' || found.value.ratings.length === 0) return null;
  const { ratings, names, agentNames } = found.value;
  const { zone } = calendarOf(reader.settings, reader.locale);
  return (
    <section aria-label={t('csat.recent')}>
      <h2 class="kpi-group">{t('csat.recent')}</h2>
      <ul class="ratings">
        {ratings.map((rating) => {
          const name = names.get(rating.ref);
          const { tone, glyph } = VERDICTS[rating.verdict];
          const subject = name && (name.subject ?? t('due.noSubject'));
          return (
            <li key={`${rating.ref} ${rating.at}`} data-tone={tone}>
              {glyph ? <Glyph name={glyph} /> : <span />}
              <b>{written(lang, rating)}</b>
              {name?.url ? (
                <a class="subject" dir="auto" href={name.url} target="_blank" rel="noreferrer">
                  {subject}
                </a>
              ) : (
                <bdi class="subject">{subject}</bdi>
              )}
              <span class="aside">
                {showsAgents && <bdi>{groupName('agent', rating.agent, agentNames)}</bdi>}{' '}
                {formatWhen(lang, zone, rating.at, reader.now)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
