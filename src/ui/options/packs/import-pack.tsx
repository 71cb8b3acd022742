import { useState } from 'preact/hooks';
import { MOST_PACK_BYTES } from '@/storage/packs/parse-pack';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { t } from '../../words';
import { Field } from '../form/field';
import { SaveNote } from '../save';
import type { SectionProps } from '../section';
import { PackPreview } from './pack-preview';
import { type ReadPack, readPack } from './read-pack';
import type { PackSaver } from './use-pack-saver';

/** Takes a pack over from a file: what it reads and where is shown first, and nothing is kept before that was seen. */
export function ImportPack({ settings, locks, saver }: SectionProps & { readonly saver: PackSaver }) {
  const [read, setRead] = useState<ReadPack>();
  const pack = read && 'pack' in read ? read.pack : undefined;
  const before = settings.packs.find(({ id }) => id === pack?.id);
  const isLocked = pack !== undefined && locks.packs.includes(pack.id);
  async function open(file: File | undefined): Promise<void> {
    if (!file) return setRead(undefined);
    // A file of any size is no more than looked at: its beginning says that it is too long.
    setRead(readPack(await file.slice(0, MOST_PACK_BYTES + 1).text()));
  }
  return (
    <section aria-labelledby="packs-import">
      <h2 id="packs-import">{t('options.packs.import')}</h2>
      <Field
        label={t('options.packs.file')}
        help={t('options.packs.fileHelp')}
        problems={read && 'why' in read ? [read.why] : []}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
          />
        )}
      </Field>
      {pack && (
        <section aria-label={t('options.packs.preview')}>
          <PackPreview pack={pack} />
          {before && (
            <p class="notice">{t('options.packs.replaces', { n: formatNumber(language(), before.version) })}</p>
          )}
          {isLocked && <p class="notice">{t('options.locked')}</p>}
          <button
            type="button"
            class="button main"
            disabled={isLocked}
            onClick={async () => {
              if (await saver.keep(pack)) setRead(undefined);
            }}
          >
            {t('options.packs.take')}
          </button>
        </section>
      )}
      <SaveNote saving={saver.saving} />
    </section>
  );
}
