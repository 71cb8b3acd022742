import { createStore } from 'zustand/vanilla';
import { useSettings } from '../data/use-settings';
import { useView } from '../live';
import { Mark } from '../mark';
import { t, type Word } from '../words';
import { NowTab } from './now-tab';
import './panel.css';

const TABS = ['now'] as const;
type Tab = (typeof TABS)[number];
const TAB_WORDS = { now: 'panel.now' } as const satisfies Record<Tab, Word>;

const view = createStore<{ readonly tab: Tab }>(() => ({ tab: 'now' }));

/** The side panel: is everything all right, and where not. */
export function Panel({ clock }: { readonly clock: () => number }) {
  const settings = useSettings();
  const tab = useView(view, (state) => state.tab);
  return (
    <main class="panel">
      <header>
        <Mark size={16} />
        <div class="tabs" role="tablist" aria-label="Helpclock">
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={tab === each}
              aria-controls="tab-panel"
              onClick={() => view.setState({ tab: each })}
            >
              {t(TAB_WORDS[each])}
            </button>
          ))}
        </div>
      </header>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy={!settings}>
        {settings && <NowTab settings={settings} clock={clock} />}
      </div>
    </main>
  );
}
