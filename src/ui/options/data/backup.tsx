import { useState } from 'preact/hooks';
import { instant } from '@/domain/time/instant';
import { writeBackup } from '@/storage/archive/backup';
import { openToRead } from '@/storage/archive/readable-store';
import { fileName } from '../../page/save-file';
import { t } from '../../words';
import { Field } from '../form/field';
import type { SectionProps } from '../section';
import { collect } from './archive-pieces';
import { byHand } from './transport';
import { useWriting } from './use-writing';
import { WritingNote } from './writing-note';

/** Shorter ones are guessed, whatever protects the file. */
const LEAST_CHARACTERS = 10;

const isTooShort = (passphrase: string): boolean => passphrase !== '' && [...passphrase].length < LEAST_CHARACTERS;

/** Saves everything into one file, protected when the person wants it. */
export function Backup({ settings, clock }: Pick<SectionProps, 'settings' | 'clock'>) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { writing, run } = useWriting();
  const isShort = isTooShort(passphrase);
  const differs = passphrase !== again;

  const save = () =>
    run(async (onShare) => {
      const store = await openToRead();
      const pieces = writeBackup(store, settings, instant(clock()), passphrase || undefined);
      await byHand.give(await collect(pieces, store, onShare), fileName('backup', clock(), 'helpclock'));
    });

  return (
    <section aria-labelledby="data-backup">
      <h2 id="data-backup">{t('options.data.backup')}</h2>
      <p class="help">{t('options.data.backupHelp')}</p>
      <Field
        label={t('options.data.passphrase')}
        help={t('options.data.passphraseHelp')}
        problems={isShort ? [t('options.data.passphraseShort')] : []}
      >
        {(control) => (
          <input
            {...control}
            class="input wide"
            type="password"
            autocomplete="new-password"
            value={passphrase}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        )}
      </Field>
      {passphrase !== '' && (
        <Field
          label={t('options.data.passphraseAgain')}
          problems={again !== '' && differs ? [t('options.data.passphraseDiffers')] : []}
        >
          {(control) => (
            <input
              {...control}
              class="input wide"
              type="password"
              autocomplete="new-password"
              value={again}
              onInput={({ currentTarget }) => setAgain(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div class="line">
        <button
          type="button"
          class="button"
          disabled={writing.kind === 'writing' || isShort || (passphrase !== '' && differs)}
          onClick={() => void save()}
        >
          {t('options.data.saveBackup')}
        </button>
        <WritingNote writing={writing} />
      </div>
    </section>
  );
}
