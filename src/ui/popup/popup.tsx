import { useEffect, useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/domain/settings/settings';
import { STANDS, type Stand } from '@/domain/sla/standing';
import type { DueRow } from '@/storage/rows';
import { mineOf } from '../data/mine';
import { useFirstDue } from '../data/use-first-due';
import { useDueLines } from '../data/use-moment';
import { useSettings } from '../data/use-settings';
import { language } from '../format/language';
import { useView } from '../live';
import { Mark } from '../mark';
import { Counts } from '../parts/counts';
import { DueItem } from '../parts/due-item';
import { later } from '../parts/later';
import { StoreNotice } from '../parts/store-notice';
import { StoreProblem } from '../parts/store-problem';
import { t } from '../words';
import { AccessOffer } from './access-offer';
import { enableSite, letInAgain } from './enable-site';
import { Footer } from './footer';
import { HealthLine } from './health-line';
import { SiteOffer, SiteState } from './site-bar';
import { type Here, hereNow, type Recognised } from './site-here';
import { TeachOffer } from './teach-offer';
import './popup.css';

type Whose = 'mine' | 'all';

interface PopupView {
  readonly whose: Whose | undefined;
  readonly only: Stand | undefined;
}
const view = createStore<PopupView>(() => ({ whose: undefined, only: undefined }));

/** The code that computes numbers comes once the list stands: an agent opens the popup to see what is next. */
const Numbers = later(
  () => import('./numbers').then(({ Numbers: part }) => part),
  <div class="numbers" aria-busy="true" />,
);

/** More than this nobody works through in a popup; the panel has them all. */
const MOST_LINES = 30;

const NO_ROWS: readonly DueRow[] = [];

function Tickets({ settings, clock }: { readonly settings: Settings; readonly clock: () => number }) {
  const lang = language();
  const { whose: chosen, only } = useView(view, (state) => state);
  const isKnown = mineOf(settings).length > 0;
  // Chosen by the user or by what is known: without a "me" there is only everyone.
  const whose = chosen ?? (isKnown ? 'mine' : 'all');
  const found = useFirstDue(settings, clock, { whose, stand: only, limit: MOST_LINES });
  const { at, lines } = useDueLines(found.kind === 'ready' ? found.value.rows : NO_ROWS, settings, clock);
  if (found.kind === 'failed') return <StoreProblem error={found.error} />;
  if (found.kind === 'loading') return <div class="list" aria-busy="true" />;
  const { counts } = found.value;
  const isEmpty = STANDS.every((stand) => counts[stand] === 0);
  return (
    <>
      <Counts counts={counts} lang={lang} only={only} onPick={(look) => view.setState({ only: look })} />
      {isKnown && <WhoseSwitch whose={whose} />}
      <div class="list">
        {lines.length === 0 ? (
          <NoTickets hasSites={settings.sites.length > 0} isFiltered={!isEmpty} />
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line.row.ref}>
                <DueItem line={line} lang={lang} at={at} isTeam={whose === 'all'} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function WhoseSwitch({ whose }: { readonly whose: Whose }) {
  return (
    <fieldset class="switch" aria-label={t('due.whose')}>
      <button type="button" aria-pressed={whose === 'mine'} onClick={() => view.setState({ whose: 'mine' })}>
        {t('due.mine')}
      </button>
      <button type="button" aria-pressed={whose === 'all'} onClick={() => view.setState({ whose: 'all' })}>
        {t('due.all')}
      </button>
    </fieldset>
  );
}

const NoTickets = ({ hasSites, isFiltered }: { readonly hasSites: boolean; readonly isFiltered: boolean }) => {
  if (isFiltered) return <p class="empty">{t('due.filtered')}</p>;
  return (
    <div class="empty">
      <strong>{hasSites ? t('due.empty') : t('due.noSites')}</strong>
      <p>{hasSites ? t('due.emptyHelp') : t('due.noSitesHelp')}</p>
    </div>
  );
};

/** The popup: what to do next, and whether Helpclock works on the page it was opened on. */
export function Popup({ clock }: { readonly clock: () => number }) {
  const settings = useSettings();
  const [here, setHere] = useState<Here>();
  const [isDeclined, setDeclined] = useState(false);
  const [openedAt] = useState(clock);
  useEffect(() => {
    if (settings) hereNow(settings).then(setHere);
  }, [settings]);

  async function enable(found?: Recognised): Promise<void> {
    if (here?.kind === 'guessed' && found) await enableGuess(found, here.origin);
    if (here?.kind === 'locked-out' && (await letInAgain(here.site))) setHere({ kind: 'enabled', site: here.site });
  }

  async function enableGuess(found: Recognised, origin: string): Promise<void> {
    const { isGranted, problems } = await enableSite(found, origin, clock());
    setDeclined(!isGranted);
    if (problems.length > 0) setHere({ kind: 'forbidden', origin });
  }

  return (
    <main class="popup">
      <header>
        <Mark size={16} />
        <h1>Helpclock</h1>
        {here && <SiteState here={here} />}
      </header>
      {here && <SiteOffer here={here} isDeclined={isDeclined} onEnable={enable} />}
      {here && <TeachOffer here={here} />}
      <StoreNotice />
      {settings ? <Tickets settings={settings} clock={clock} /> : <div class="list" aria-busy="true" />}
      {settings && <Numbers settings={settings} at={openedAt} />}
      {here?.kind === 'enabled' && <AccessOffer site={here.site} />}
      {here === undefined && <p class="health" />}
      {here?.kind === 'enabled' && <HealthLine site={here.site} at={openedAt} />}
      <Footer settings={settings} clock={clock} />
    </main>
  );
}
