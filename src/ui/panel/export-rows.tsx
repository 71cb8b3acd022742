import { useState } from 'preact/hooks';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiReader } from '@/storage/read/kpis';
import type { Drill } from '../data/drill';
import { behindFile } from '../data/export-kpis';
import { fileName, saveFile } from '../page/save-file';
import { t } from '../words';

interface ExportRowsProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly drill: Drill;
}

/** Takes the rows a drill shows along as a CSV file. */
export function ExportRows({ reader, query, drill }: ExportRowsProps) {
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  async function save(): Promise<void> {
    setState('writing');
    try {
      const file = await behindFile(reader, query, drill);
      if (file) saveFile(file, fileName(`rows-${drill.kpi}`, reader.now, 'csv'));
      setState(file ? 'idle' : 'failed');
    } catch {
      // Whatever the store refused, the person is told that no file was written.
      setState('failed');
    }
  }
  return (
    <>
      <button type="button" class="button" disabled={state === 'writing'} onClick={save}>
        {state === 'writing' ? t('panel.exporting') : t('drill.export')}
      </button>
      {state === 'failed' && <span role="alert">{t('panel.exportFailed')}</span>}
    </>
  );
}
