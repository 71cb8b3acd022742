import type { Dimension } from '@/domain/kpi/breakdown/dimension';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import { readBreakdown } from '@/storage/read/kpis';
import { asKey } from '../data/use-kpi';
import { formatNumber } from '../format/number';
import { headline } from '../kpi/format-value';
import { DIMENSION_WORDS, groupName } from '../kpi/group-words';
import { kpiName } from '../kpi/kpi-words';
import { intervalText } from '../kpi/tell';
import { useLive } from '../live';
import { t } from '../words';
import type { PartProps } from './parts';

/** What groups are compared by. */
const COMPARED = ['M1', 'M8', 'M16', 'M17'] as const;
/** Lines of one table; the rest is in the KPI CSV. */
const MOST_LINES = 15;

interface GroupsProps extends PartProps {
  readonly query: KpiQuery;
}

/** The same numbers by channel, team and (unless the organisation says otherwise) agent. Nobody is ranked. */
export function Groups(props: GroupsProps) {
  const dimensions: readonly Dimension[] = [
    'channel',
    'team',
    ...(props.reader.settings.showsAgents ? (['agent'] as const) : []),
  ];
  return (
    <section>
      <h2>{t('report.groups')}</h2>
      {dimensions.map((dimension) => (
        <Group key={dimension} {...props} dimension={dimension} />
      ))}
    </section>
  );
}

function Group({ reader, query, lang, dimension }: GroupsProps & { readonly dimension: Dimension }) {
  const asked = useLive(
    () => readBreakdown(reader, { ...query, kpis: [...COMPARED] }, [dimension]),
    [reader, asKey(query), dimension],
  );
  const found = asked.kind === 'ready' ? asked.value : undefined;
  if (found === undefined || found.rows.length === 0) return null;
  return (
    <table>
      <caption>{t('breakdown.byOne', { what: t(DIMENSION_WORDS[dimension]) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t(DIMENSION_WORDS[dimension])}</th>
          {found.kpis.map((kpi) => (
            <th key={kpi.id} scope="col" class="figure">
              {kpiName(kpi)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.rows.slice(0, MOST_LINES).map((row) => (
          <tr key={row.group.join()}>
            <th scope="row">
              <bdi>{groupName(dimension, row.group[0] ?? '', found.agentNames)}</bdi>
            </th>
            {found.kpis.map((kpi) => {
              const result = row.results[kpi.id];
              return (
                <td key={kpi.id} class="figure">
                  {result && headline(lang, kpi, result)}
                  {result && (
                    <small>
                      {result.interval && !result.isSmall
                        ? intervalText(lang, result)
                        : t('kpi.n', { n: formatNumber(lang, result.n) })}
                    </small>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
