import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiLine, KpiScreen } from '@/domain/kpi/screen/screen';
import type { KpiReader } from '@/storage/read/kpis';
import { useScreen } from '../data/use-kpi';
import type { Language } from '../format/language';
import { headline } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { besides } from '../kpi/tell';
import { StoreProblem } from '../parts/store-problem';
import { t, type Word } from '../words';
import { BreakdownSection } from './breakdown';
import { Coverage } from './coverage';
import { doorRef } from './door';
import { HeatSection } from './heat';
import { KpiCard } from './kpi-card';
import { NoNumbers, Waiting } from './no-numbers';
import { openDrill } from './view';

/** What a lead asks, in the order it is asked. KPIs named nowhere here are listed at the end. */
const GROUPS = [
  { title: 'group.speed', kpis: ['M1', 'M2', 'M8', 'M7'] },
  { title: 'group.promises', kpis: ['M16', 'M16-tickets'] },
  { title: 'group.satisfaction', kpis: ['M17', 'M19'] },
  { title: 'group.flow', kpis: ['M28', 'M12', 'M14', 'M14-late'] },
  { title: 'group.quality', kpis: ['M9', 'M10', 'M11', 'M15'] },
] as const satisfies readonly { readonly title: Word; readonly kpis: readonly string[] }[];

const GROUPED = new Set<string>(GROUPS.flatMap(({ kpis }) => kpis));

export const daysOf = ({ period }: Pick<KpiScreen, 'period'>): number =>
  Math.max(1, Math.round((period.to - period.from) / 86_400_000));

interface ScreenProps {
  readonly screen: KpiScreen;
  readonly lang: Language;
  /** Narrowing of the tab, handed on to what is opened. */
  readonly open: (kpi: string) => void;
}

function Groups({ screen, lang, open }: ScreenProps) {
  const byId = new Map(screen.lines.map((line) => [line.kpi.id, line]));
  return GROUPS.map(({ title, kpis }) => (
    <section key={title} aria-label={t(title)}>
      <h2 class="kpi-group">{t(title)}</h2>
      <div class="kpis">
        {kpis.map((id) => {
          const line = byId.get(id);
          const levels = screen.levels.filter(({ kpi }) => kpi.id === id);
          return (
            line && (
              <KpiCard key={id} line={line} levels={levels} days={daysOf(screen)} lang={lang} onOpen={() => open(id)} />
            )
          );
        })}
      </div>
    </section>
  ));
}

function MoreRow({ line, lang, open }: Pick<ScreenProps, 'lang' | 'open'> & { readonly line: KpiLine }) {
  const { kpi, result } = line;
  return (
    <tr>
      <th scope="row">{kpiName(kpi)}</th>
      <td class="figure">
        <button type="button" class="door" ref={doorRef(kpi.id)} onClick={() => open(kpi.id)}>
          {headline(lang, kpi, result)}
        </button>
      </td>
      <td class="aside">{besides(lang, kpi, result)}</td>
    </tr>
  );
}

const isTold = ({ kpi, result }: KpiLine): boolean => !GROUPED.has(kpi.id) && result.n > 0;

function MoreKpis({ screen, lang, open }: ScreenProps) {
  const more = screen.lines.filter(isTold);
  if (more.length === 0) return null;
  return (
    <section aria-label={t('group.more')}>
      <h2 class="kpi-group">{t('group.more')}</h2>
      <table class="plain-table">
        <tbody>
          {more.map((line) => (
            <MoreRow key={line.kpi.id} line={line} lang={lang} open={open} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface KpiTabProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
  /** Breakdowns compare people and groups: a lead's question. */
  readonly isTeam: boolean;
}

/** Every KPI of a period, in groups; for a team also by whom and when. */
export function KpiTab({ reader, query, lang, isTeam }: KpiTabProps) {
  const asked = useScreen(reader, query);
  if (asked.kind === 'failed') return <StoreProblem error={asked.error} />;
  if (asked.kind === 'loading') return <Waiting />;
  const screen = asked.value;
  if (screen === undefined) return <p class="empty">{t('period.none')}</p>;
  if (screen.coverage.tickets === 0) return <NoNumbers coverage={screen.coverage} lang={lang} />;
  const { showsAgents } = reader.settings;
  const open = (kpi: string) => openDrill({ kpi, ...(isTeam ? {} : { filter: query.filter }) });
  return (
    <div class="scroll">
      <Coverage reader={reader} screen={screen} lang={lang} />
      <Groups screen={screen} lang={lang} open={open} />
      {isTeam && <BreakdownSection reader={reader} query={query} lang={lang} showsAgents={showsAgents} />}
      <HeatSection reader={reader} query={query} lang={lang} />
      <MoreKpis screen={screen} lang={lang} open={open} />
    </div>
  );
}
