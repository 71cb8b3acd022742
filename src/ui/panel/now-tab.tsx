import { useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/domain/settings/settings';
import type { Stand } from '@/domain/sla/standing';
import { useDueList } from '../data/use-due-list';
import { language } from '../format/language';
import { useView } from '../live';
import { fileName, saveFile } from '../page/save-file';
import { Counts } from '../parts/counts';
import { DUE_ITEM_HEIGHT, DueItem } from '../parts/due-item';
import { later } from '../parts/later';
import { StoreProblem } from '../parts/store-problem';
import { VirtualList } from '../parts/virtual-list';
import { t } from '../words';
import { Waiting } from './no-numbers';
import './vitals.css';

const Vitals = later(() => import('./vitals').then(({ Vitals: part }) => part), <div class="vitals" />);

const view = createStore<{ readonly only: Stand | undefined }>(() => ({ only: undefined }));

function ExportButton({ settings, clock }: { readonly settings: Settings; readonly clock: () => number }) {
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  async function save(): Promise<void> {
    setState('writing');
    try {
      const { ticketsFile } = await import('../data/export-tickets');
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
  const { list, at, lineAt, onSight } = useDueList(settings, clock, only);
  if (list.kind === 'failed') return <StoreProblem error={list.error} />;
  if (list.kind === 'loading') return <Waiting />;
  const { counts, length } = list.value;
  const places = Array.from({ length }, (_, place) => place);
  return (
    <>
      <Vitals settings={settings} clock={clock} lang={lang} />
      <Counts counts={counts} lang={lang} only={only} onPick={(look) => view.setState({ only: look })} />
      {length === 0 ? (
        <div class="empty">
          <strong>{only === undefined ? t('due.empty') : t('due.filtered')}</strong>
          {only === undefined && <p>{t('due.emptyHelp')}</p>}
        </div>
      ) : (
        <VirtualList
          items={places}
          height={DUE_ITEM_HEIGHT}
          keyOf={(place) => lineAt(place)?.row.ref ?? `${place}`}
          label={t('due.label')}
          onSight={onSight}
          draw={(place) => {
            const line = lineAt(place);
            return line ? <DueItem line={line} lang={lang} at={at} isTeam={true} /> : <div class="due" />;
          }}
        />
      )}
      <footer>
        <ExportButton settings={settings} clock={clock} />
      </footer>
    </>
  );
}
