import { useState } from 'preact/hooks';
import { database } from '@/storage/database';
import { loadTakenIn, loadTakingIn } from '@/storage/read/taking-in';
import { useLive } from '../../live';
import { t } from '../../words';
import { HandedFile } from './handed-file';
import { Done, UnderWay } from './taken-files';
import { byHand } from './transport';
import { useHandingOver } from './use-handing-over';

/** Results shown; more are forgotten by themselves. */
const SHOWN = 8;

/** Takes in backups and exchange files, several at once, by dialogue or by dropping them here. */
export function TakeFiles() {
  const desk = useHandingOver();
  const [isOver, setOver] = useState(false);
  const taking = useLive(() => loadTakingIn(database), []);
  const taken = useLive(() => loadTakenIn(database), []);
  return (
    <section aria-labelledby="data-open">
      <h2 id="data-open">{t('options.data.open')}</h2>
      <p class="help">{t('options.data.openHelp')}</p>
      <fieldset
        class="drop"
        aria-labelledby="data-open"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void desk.add([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <button type="button" class="button" onClick={() => void byHand.take().then(desk.add)}>
          {t('options.data.chooseFiles')}
        </button>
        <p class="help">{t('options.data.chooseHelp')}</p>
      </fieldset>
      <ul class="rows" aria-live="polite">
        {desk.files.map((handed) => (
          <HandedFile key={handed.id} handed={handed} desk={desk} />
        ))}
        {taking.kind === 'ready' && taking.value.map((file) => <UnderWay key={file.parcel} file={file} />)}
        {taken.kind === 'ready' && taken.value.slice(0, SHOWN).map((file) => <Done key={file.parcel} file={file} />)}
      </ul>
    </section>
  );
}
