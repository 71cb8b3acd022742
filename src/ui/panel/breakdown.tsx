import type { Dimension } from '@/domain/kpi/breakdown/dimension';
import type { Kpi } from '@/domain/kpi/declaration';
import type { KpiResult } from '@/domain/kpi/result';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Breakdown, BreakdownRow } from '@/domain/kpi/screen/tables';
import { type KpiReader, readBreakdown } from '@/storage/read/kpis';
import { RangeBar } from '../charts/range-bar';
import { asKey } from '../data/use-kpi';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { headline } from '../kpi/format-value';
import { DIMENSION_WORDS, groupName } from '../kpi/group-words';
import { kpiName } from '../kpi/kpi-words';
import { intervalText } from '../kpi/tell';
import { useLive } from '../live';
import { t } from '../words';
import { doorRef } from './door';
import { useKept } from './use-kept';
import { openDrill } from './view';

const BY = ['agent', 'team', 'channel', 'priority', 'tag', 'helpdesk'] as const satisfies readonly Dimension[];
type By = (typeof BY)[number];

/** What a group is judged by, one number each. */
const COLUMNS = ['M1', 'M8', 'M16', 'M17', 'M9', 'M26-replies'] as const;

/** Lines shown before the rest is asked for. */
const FIRST_LINES = 8;

interface CellProps {
  readonly kpi: Kpi;
  readonly result: KpiResult | undefined;
  readonly most: number;
  readonly lang: Language;
}

/** How a line stands beside the others: its range where there is one, else its length against the longest. */
function Gauge({ kpi, result, most }: Omit<CellProps, 'lang'>) {
  if (result?.value === undefined) return null;
  if (kpi.unit === 'percent') {
    const { interval } = result;
    const range = interval && { low: interval.low / 100, high: interval.high / 100 };
    return <RangeBar value={result.value / 100} {...range} />;
  }
  return (
    <span
      class="length"
      aria-hidden="true"
      style={{ width: `${most === 0 ? 0 : Math.round((result.value / most) * 100)}%` }}
    />
  );
}

function Line({ row, kpi, by, found, most, lang }: LineProps) {
  const result = row.results[kpi.id];
  const word = row.group[0] ?? '';
  const name = groupName(by, word, found.agentNames);
  const door = `${kpi.id} by ${by} ${word}`;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td class="figure">
        {result && (
          <button
            type="button"
            class="door"
            ref={doorRef(door)}
            onClick={() => openDrill({ kpi: kpi.id, filter: { [by]: [word] } }, door)}
          >
            {headline(lang, kpi, result)}
          </button>
        )}
      </td>
      <td class="gauge">
        <Gauge kpi={kpi} result={result} most={most} />
      </td>
      <td class="aside">{result && kpi.unit === 'percent' && intervalText(lang, result)}</td>
      <td class="aside">{result && t('kpi.n', { n: formatNumber(lang, result.n) })}</td>
    </tr>
  );
}

interface LineProps extends Omit<CellProps, 'result'> {
  readonly row: BreakdownRow;
  readonly by: By;
  readonly found: Breakdown;
}

interface SectionProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
  readonly showsAgents: boolean;
  /** KPIs offered; the first is shown. */
  readonly kpis?: readonly string[];
}

const longest = (found: Breakdown, id: string): number =>
  Math.max(0, ...found.rows.map(({ results }) => results[id]?.value ?? 0));

/** One KPI by agent, team, channel, priority or tag. Sorted by how much there is, never ranked where chance decides. */
export function BreakdownSection({ reader, query, lang, showsAgents, kpis = COLUMNS }: SectionProps) {
  const [first = 'M1'] = kpis;
  const [chosen, setKpi] = useKept<string>(`breakdown of ${first}`, first);
  const [by, setBy] = useKept<By>(`breakdown of ${first} by`, showsAgents ? 'agent' : 'team');
  const [isWhole, setWhole] = useKept(`breakdown of ${first} whole`, false);
  const asked = useLive(
    () => readBreakdown(reader, { ...query, kpis: [chosen] }, [by]),
    [reader, asKey(query), chosen, by],
  );
  const found = asked.kind === 'ready' ? asked.value : undefined;
  const kpi = found?.kpis[0];
  if (!found || !kpi) return null;
  const rows = isWhole ? found.rows : found.rows.slice(0, FIRST_LINES);
  return (
    <section class="breakdown" aria-label={t('breakdown.title')}>
      <h2 class="kpi-group">{t('breakdown.title')}</h2>
      <div class="breakdown-choices">
        <select aria-label={t('breakdown.what')} value={chosen} onChange={(event) => setKpi(event.currentTarget.value)}>
          {kpis.map((id) => (
            <option key={id} value={id}>
              {kpiName({ id })}
            </option>
          ))}
        </select>
        <select aria-label={t('breakdown.by')} value={by} onChange={(event) => setBy(event.currentTarget.value as By)}>
          {BY.filter((each) => showsAgents || each !== 'agent').map((each) => (
            <option key={each} value={each}>
              {t('breakdown.byOne', { what: t(DIMENSION_WORDS[each]) })}
            </option>
          ))}
        </select>
      </div>
      {rows.length === 0 ? (
        <p class="quiet pad">{t('kpi.noData')}</p>
      ) : (
        <table class="plain-table">
          <tbody>
            {rows.map((row) => (
              <Line
                key={row.group.join()}
                row={row}
                kpi={kpi}
                by={by}
                found={found}
                most={longest(found, kpi.id)}
                lang={lang}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.rows.length > FIRST_LINES && (
        <button type="button" class="button plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('breakdown.less') : t('breakdown.all', { n: formatNumber(lang, found.rows.length) })}
        </button>
      )}
    </section>
  );
}
