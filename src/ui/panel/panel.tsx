import { myAgents } from '@/domain/kpi/screen/my-agents';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { Settings } from '@/domain/settings/settings';
import type { KpiReader } from '@/storage/read/kpis';
import { useReader } from '../data/use-kpi';
import { useSettings } from '../data/use-settings';
import { type Language, language } from '../format/language';
import { useView } from '../live';
import { Mark } from '../mark';
import { StoreNotice } from '../parts/store-notice';
import { t, type Word } from '../words';
import { CsatTab } from './csat-tab';
import { DrillView } from './drill';
import { FilterBar } from './filter-bar';
import { KpiTab } from './kpi-tab';
import { NotKnown } from './not-known';
import { NowTab } from './now-tab';
import { queryOf } from './query';
import { ReportTab } from './report-tab';
import { panelView, showTab, TABS, type Tab } from './view';
import './panel.css';

const TAB_WORDS = {
  now: 'panel.now',
  me: 'panel.me',
  team: 'panel.team',
  csat: 'panel.csat',
  report: 'panel.report',
} as const satisfies Record<Tab, Word>;

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys walk along the tabs, in the direction they are written. */
function walk(event: KeyboardEvent, tab: Tab): void {
  const move = MOVES[event.key];
  if (move === undefined) return;
  const step = language().dir === 'rtl' ? -move : move;
  const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
  if (!next) return;
  event.preventDefault();
  showTab(next);
  document.getElementById(`tab-${next}`)?.focus();
}

function Tabs({ tab }: { readonly tab: Tab }) {
  return (
    <div class="tabs" role="tablist" aria-label="Helpclock">
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={tab === each}
          aria-controls="tab-panel"
          tabIndex={tab === each ? 0 : -1}
          onClick={() => showTab(each)}
          onKeyDown={(event) => walk(event, each)}
        >
          {t(TAB_WORDS[each])}
        </button>
      ))}
    </div>
  );
}

interface BodyProps {
  readonly tab: Tab;
  readonly settings: Settings;
  readonly clock: () => number;
}

/** A tab of numbers under the filter bar, or what is behind one of its numbers. */
function Numbers({ tab, settings, clock }: BodyProps) {
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

/** On the Now tab a number's door leads to the same explanation as everywhere. */
function Body(props: BodyProps) {
  const isDrilled = useView(panelView, ({ drills }) => drills.length > 0);
  return props.tab === 'now' && !isDrilled ? <NowTab {...props} /> : <Numbers {...props} />;
}

/** The side panel: is everything all right, and where not. */
export function Panel({ clock }: { readonly clock: () => number }) {
  const settings = useSettings();
  const tab = useView(panelView, (state) => state.tab);
  return (
    <main class="panel">
      <header>
        <Mark size={16} />
        <h1 class="visually-hidden">{t('panel.title')}</h1>
        <Tabs tab={tab} />
      </header>
      <StoreNotice />
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy={!settings}>
        {settings && <Body tab={tab} settings={settings} clock={clock} />}
      </div>
    </main>
  );
}
