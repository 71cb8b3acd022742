import type { Pack } from '@/domain/packs/pack';
import { packText } from '@/storage/packs/parse-pack';
import { t } from '../../words';
import { Field } from '../form/field';
import { Lockable } from '../form/locked';
import { SaveBar } from '../form/save-bar';
import { useDraft } from '../form/use-draft';
import { routeTo } from '../route';
import type { SectionProps } from '../section';
import { PackPreview } from './pack-preview';
import { readPack } from './read-pack';
import type { PackSaver } from './use-pack-saver';

interface EditorProps extends SectionProps {
  readonly pack: Pack;
  readonly saver: PackSaver;
}

/** One pack as the data it is. What is wrong with it is said while it is typed, and it is kept only when nothing is. */
export function PackEditor({ pack, locks, saver }: EditorProps) {
  const text = useDraft(packText(pack));
  const read = readPack(text.value);
  const found =
    'why' in read ? read.why : read.pack.id === pack.id ? undefined : t('options.packs.sameId', { id: pack.id });
  const problems = text.isChanged && found ? [found] : [];
  const shown = 'pack' in read ? read.pack : pack;
  function rename(name: string): void {
    if ('pack' in read && name.trim() !== '') text.set(packText({ ...read.pack, name }));
  }
  async function save(): Promise<void> {
    if ('why' in read) return;
    if (await saver.keep(read.pack)) text.discard();
  }
  return (
    <div class="pack">
      <p class="back">
        <a href={routeTo('packs')}>{t('options.packs.all')}</a>
      </p>
      <PackPreview pack={shown} />
      <Lockable isLocked={locks.packs.includes(pack.id)}>
        <Field label={t('options.name')}>
          {(control) => (
            <input
              {...control}
              class="input wide"
              maxLength={80}
              disabled={'why' in read}
              value={shown.name}
              onInput={({ currentTarget }) => rename(currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('options.packs.data')} help={t('options.packs.dataHelp')}>
          {(control) => (
            <textarea
              {...control}
              class="input report"
              rows={24}
              dir="ltr"
              lang="en"
              spellcheck={false}
              value={text.value}
              onInput={({ currentTarget }) => text.set(currentTarget.value)}
            />
          )}
        </Field>
        <SaveBar
          isChanged={text.isChanged}
          problems={problems}
          saving={saver.saving}
          onSave={() => void save()}
          onDiscard={text.discard}
        />
      </Lockable>
    </div>
  );
}
