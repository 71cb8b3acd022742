import type { Settings } from '@/domain/settings/settings';
import { useSettings } from '../data/use-settings';
import { language } from '../format/language';
import { useView } from '../live';
import { Mark } from '../mark';
import { later } from '../parts/later';
import { StoreNotice } from '../parts/store-notice';
import { t, type Word } from '../words';
import { Waiting } from './no-numbers';
import { NowTab } from './now-tab';
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

const loadNumbers = () => import('./numbers').then(({ Numbers }) => Numbers);
const Numbers = later(loadNumbers, <Waiting />);
// The Now tab asks for no number; a panel that opens on another one should not find that out only when it is drawn.
if (panelView.getState().tab !== 'now') void loadNumbers();

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
