import { myAgents } from '@/domain/kpi/screen/my-agents';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Settings } from '@/domain/settings/settings';
import type { KpiReader } from '@/storage/read/kpis';
import { useReader } from '../data/use-kpi';
import { type Language, language } from '../format/language';
import { useView } from '../live';
import { t } from '../words';
import { CsatTab } from './csat-tab';
import { DrillView } from './drill';
import { FilterBar } from './filter-bar';
import { KpiTab } from './kpi-tab';
import { NotKnown } from './not-known';
import { queryOf } from './query';
import { ReportTab } from './report-tab';
import { panelView, type Tab } from './view';

interface NumbersProps {
  readonly tab: Tab;
  readonly settings: Settings;
  readonly clock: () => number;
}

/** A tab of numbers under the filter bar, or what is behind one of its numbers. */
export function Numbers({ tab, settings, clock }: NumbersProps) {
  const lang = language();
  const reader = useReader(settings, clock);
  const { bar, drills } = useView(panelView, (state) => state);
  const mine = myAgents(settings);
  const query = queryOf(bar, settings.kpi, tab === 'me' ? mine : undefined);
  const drill = drills.at(-1);
  const hasAgents = tab !== 'me' && settings.showsAgents;
  return (
    <>
      <FilterBar reader={reader} query={query} hasAgents={hasAgents} />
      {query ? (
        drill ? (
          <DrillView reader={reader} query={query} drill={drill} lang={lang} />
        ) : (
          <Contents tab={tab} reader={reader} query={query} lang={lang} isKnown={mine.length > 0} />
        )
      ) : (
        <p class="empty">{t('period.none')}</p>
      )}
    </>
  );
}

interface ContentsProps {
  readonly tab: Tab;
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
  /** Whether it is known who "me" is. */
  readonly isKnown: boolean;
}

function Contents({ tab, isKnown, ...rest }: ContentsProps) {
  if (tab === 'csat') return <CsatTab {...rest} />;
  if (tab === 'report') return <ReportTab {...rest} />;
  if (tab === 'me') return isKnown ? <KpiTab {...rest} isTeam={false} /> : <NotKnown />;
  return <KpiTab {...rest} isTeam={true} />;
}
