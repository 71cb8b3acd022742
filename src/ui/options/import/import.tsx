import { useState } from 'preact/hooks';
import type { SettledFile } from '@/domain/import/settled-file';
import { ask } from '@/messaging/client';
import { parcels } from '@/platform/parcels';
import { database } from '@/storage/database';
import { loadImported, loadImporting } from '@/storage/import/progress';
import { useLive } from '../../live';
import { StoreProblem } from '../../parts/store-problem';
import { t } from '../../words';
import type { SectionProps } from '../section';
import { ChooseFile } from './choose-file';
import { FileScreen } from './file-screen';
import { Result } from './result';
import { UnderWay } from './under-way';
import { understandFile } from './understand-file';
import type { Understood } from './understood';
import { useFile } from './use-file';
import './import.css';

const filesHere = () => Promise.all([loadImporting(database), loadImported(database)]);

/** Everything that was settled, so that the background reads the file exactly as it was shown; undefined where it cannot be read. */
function settledOf({ mapping, encoding, asOf, problems }: Understood): SettledFile | undefined {
  if (mapping === undefined || encoding === undefined || asOf === undefined) return undefined;
  return { mapping, encoding, asOf, problems };
}

/** Brings a helpdesk's export into the store: choose, check, import. */
export function Import({ settings, clock }: SectionProps) {
  const desk = useFile(understandFile, clock);
  const live = useLive(filesHere, []);
  const [failure, setFailure] = useState(false);

  async function start(file: File, understood: Understood): Promise<void> {
    const settled = settledOf(understood);
    if (settled === undefined) return;
    const parcel = `import-${crypto.randomUUID()}`;
    setFailure(false);
    try {
      await parcels.put(parcel, file);
      await ask('import/received', {
        parcel,
        name: file.name,
        settled,
        rows: understood.rows,
      });
      desk.choose(undefined);
    } catch {
      // The disk is full or the worker could not be reached: nothing was stored, and the person is told.
      await parcels.remove(parcel);
      setFailure(true);
    }
  }

  return (
    <>
      {desk.here.kind === 'none' && <ChooseFile onFile={(file) => desk.choose(file)} />}
      {failure && (
        <p class="notice" data-kind="problem" role="alert">
          {t('import.notStored')}
        </p>
      )}
      <FileScreen desk={desk} settings={settings} clock={clock} onImport={start} />
      {live.kind === 'failed' && <StoreProblem error={live.error} />}
      {live.kind === 'ready' && (
        <ul class="rows imports">
          {live.value[0].map((file) => (
            <UnderWay key={file.id} file={file} />
          ))}
          {live.value[1].map((result) => (
            <Result key={result.id} result={result} />
          ))}
        </ul>
      )}
    </>
  );
}
