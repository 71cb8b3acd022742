import { useEffect, useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/domain/settings/settings';
import { countLooks, type DueCounts } from '../data/due-line';
import { dueRows, NO_ROWS, sitesWithMe, type Whose } from '../data/due-rows';
import { useDueLines } from '../data/use-due-lines';
import { useSettings } from '../data/use-settings';
import { language } from '../format/language';
import { useLive, useView } from '../live';
import { Mark } from '../mark';
import { Counts } from '../parts/counts';
import { DueItem } from '../parts/due-item';
import { StoreNotice } from '../parts/store-notice';
import { StoreProblem } from '../parts/store-problem';
import { t } from '../words';
import { AccessOffer } from './access-offer';
import { enableSite, letInAgain } from './enable-site';
import { Footer } from './footer';
import { HealthLine } from './health-line';
import { NumbersLater } from './numbers-later';
import { SiteOffer, SiteState } from './site-bar';
import { type Here, hereNow, type Recognised } from './site-here';
import './popup.css';

interface PopupView {
  readonly whose: Whose | undefined;
  readonly only: keyof DueCounts | undefined;
}
const view = createStore<PopupView>(() => ({ whose: undefined, only: undefined }));

/** More than this nobody works through in a popup; the panel has them all. */
const MOST_LINES = 30;

/** Whose tickets, chosen by the user or by what is known: without a "me" there is only everyone. */
const whoseOf = (settings: Settings, chosen: Whose | undefined): Whose =>
  chosen ?? (sitesWithMe(settings.sites).length > 0 ? 'mine' : 'all');

function Tickets({ settings, clock }: { readonly settings: Settings; readonly clock: () => number }) {
  const lang = language();
  const { whose: chosen, only } = useView(view, (state) => state);
  const whose = whoseOf(settings, chosen);
  const rows = useLive(() => dueRows(settings.sites, whose), [settings.sites, whose]);
  const { at, lines } = useDueLines(rows.kind === 'ready' ? rows.value : NO_ROWS, settings, clock);
  if (rows.kind === 'failed') return <StoreProblem error={rows.error} />;
  if (rows.kind === 'loading') return <div class="list" aria-busy="true" />;
  const shown = only === undefined ? lines : lines.filter(({ face }) => face.look === only);
  return (
    <>
      <Counts counts={countLooks(lines)} lang={lang} only={only} onPick={(look) => view.setState({ only: look })} />
      {sitesWithMe(settings.sites).length > 0 && <WhoseSwitch whose={whose} />}
      <div class="list">
        {shown.length === 0 ? (
          <NoTickets hasSites={settings.sites.length > 0} isFiltered={lines.length > 0} />
        ) : (
          <ul>
            {shown.slice(0, MOST_LINES).map((line) => (
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
  const [here, setHere] = useState<Here>({ kind: 'none' });
  const [isDeclined, setDeclined] = useState(false);
  const [openedAt] = useState(clock);
  useEffect(() => {
    if (settings) hereNow(settings.sites).then(setHere);
  }, [settings]);

  async function enable(found?: Recognised): Promise<void> {
    if (here.kind === 'guessed' && found) await enableGuess(found, here.origin);
    if (here.kind === 'locked-out' && (await letInAgain(here.site))) setHere({ kind: 'enabled', site: here.site });
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
        <SiteState here={here} />
      </header>
      <SiteOffer here={here} isDeclined={isDeclined} onEnable={enable} />
      <StoreNotice />
      {settings ? <Tickets settings={settings} clock={clock} /> : <div class="list" aria-busy="true" />}
      {settings && <NumbersLater settings={settings} at={openedAt} />}
      {here.kind === 'enabled' && <AccessOffer site={here.site} />}
      {here.kind === 'enabled' && <HealthLine site={here.site} at={openedAt} />}
      <Footer settings={settings} clock={clock} />
    </main>
  );
}
