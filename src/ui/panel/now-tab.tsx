import { useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/domain/settings/settings';
import { countLooks, type DueCounts } from '../data/due-line';
import { dueRows, NO_ROWS } from '../data/due-rows';
import { ticketsFile } from '../data/export-tickets';
import { useDueLines } from '../data/use-due-lines';
import { language } from '../format/language';
import { useLive, useView } from '../live';
import { fileName, saveFile } from '../page/save-file';
import { Counts } from '../parts/counts';
import { DUE_ITEM_HEIGHT, DueItem } from '../parts/due-item';
import { StoreProblem } from '../parts/store-problem';
import { VirtualList } from '../parts/virtual-list';
import { t } from '../words';
import { Waiting } from './no-numbers';
import { Vitals } from './vitals';

const view = createStore<{ readonly only: keyof DueCounts | undefined }>(() => ({ only: undefined }));

function ExportButton({ settings, clock }: { readonly settings: Settings; readonly clock: () => number }) {
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  async function save(): Promise<void> {
    setState('writing');
    try {
      saveFile(await ticketsFile(settings, clock()), fileName('tickets', clock(), 'csv'));
      setState('idle');
    } catch {
      // Whatever the store refused, the person is told that no file was written.
      setState('failed');
    }
  }
  return (
    <>
      <button type="button" class="button" disabled={state === 'writing'} onClick={save}>
        {state === 'writing' ? t('panel.exporting') : t('panel.export')}
      </button>
      {state === 'failed' && <span role="alert">{t('panel.exportFailed')}</span>}
    </>
  );
}

/** Everyone's open tickets by what is due next. */
export function NowTab({ settings, clock }: { readonly settings: Settings; readonly clock: () => number }) {
  const lang = language();
  const only = useView(view, (state) => state.only);
  const rows = useLive(() => dueRows(settings.sites, 'all'), []);
  const { at, lines } = useDueLines(rows.kind === 'ready' ? rows.value : NO_ROWS, settings, clock);
  if (rows.kind === 'failed') return <StoreProblem error={rows.error} />;
  if (rows.kind === 'loading') return <Waiting />;
  const shown = only === undefined ? lines : lines.filter(({ face }) => face.look === only);
  return (
    <>
      <Vitals settings={settings} clock={clock} lang={lang} />
      <Counts counts={countLooks(lines)} lang={lang} only={only} onPick={(look) => view.setState({ only: look })} />
      {shown.length === 0 ? (
        <div class="empty">
          <strong>{lines.length === 0 ? t('due.empty') : t('due.filtered')}</strong>
          {lines.length === 0 && <p>{t('due.emptyHelp')}</p>}
        </div>
      ) : (
        <VirtualList
          items={shown}
          height={DUE_ITEM_HEIGHT}
          keyOf={({ row }) => row.ref}
          label={t('due.label')}
          draw={(line) => <DueItem line={line} lang={lang} at={at} isTeam={true} />}
        />
      )}
      <footer>
        <ExportButton settings={settings} clock={clock} />
      </footer>
    </>
  );
}
