import { useState } from 'preact/hooks';
import { instant } from '@/domain/time/instant';
import { type ExchangeChoice, type ExchangePreview, previewExchange, writeExchange } from '@/storage/archive/exchange';
import { openToRead } from '@/storage/archive/readable-store';
import { fileName } from '../../page/save-file';
import { t } from '../../words';
import { CheckList } from '../form/check-list';
import { Field } from '../form/field';
import type { SectionProps } from '../section';
import { collect } from './archive-pieces';
import { Preview } from './preview';
import { byHand } from './transport';
import { useWriting } from './use-writing';
import { WritingNote } from './writing-note';

/** Gives tickets to the team: first what would be given, then the file. */
export function Exchange({ settings, clock }: Pick<SectionProps, 'settings' | 'clock'>) {
  const known = settings.sites.map(({ site }) => site);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [withSubjects, setWithSubjects] = useState(false);
  const [preview, setPreview] = useState<ExchangePreview>();
  const looking = useWriting();
  const saving = useWriting();
  const sites = known.filter((site) => !left.includes(site));
  // With every site chosen, tickets of sites that were turned off are given, too.
  const choice: ExchangeChoice = { withSubjects, ...(left.length > 0 && { sites }) };
  const change = (apply: () => void): void => {
    apply();
    setPreview(undefined);
  };

  const look = () =>
    looking.run(async () => {
      setPreview(await previewExchange(await openToRead(), choice));
    });
  const save = () =>
    saving.run(async (onShare) => {
      const store = await openToRead();
      const pieces = writeExchange(store, choice, instant(clock()));
      await byHand.give(await collect(pieces, store, onShare), fileName('team', clock(), 'helpclock'));
    });

  return (
    <section aria-labelledby="data-exchange">
      <h2 id="data-exchange">{t('options.data.exchange')}</h2>
      <p class="help">{t('options.data.exchangeHelp')}</p>
      {known.length > 1 && (
        <Field label={t('options.data.exchangeSites')}>
          {() => (
            <CheckList
              label={t('options.data.exchangeSites')}
              options={known}
              chosen={sites}
              nameOf={(site) => site}
              onChange={(chosen) => change(() => setLeft(known.filter((site) => !chosen.includes(site))))}
            />
          )}
        </Field>
      )}
      <Field label={t('options.data.withSubjects')} help={t('options.data.withSubjectsHelp')}>
        {(control) => (
          <input
            {...control}
            type="checkbox"
            checked={withSubjects}
            onChange={({ currentTarget }) => change(() => setWithSubjects(currentTarget.checked))}
          />
        )}
      </Field>
      {preview && <Preview preview={preview} />}
      <div class="line">
        {preview && preview.tickets > 0 ? (
          <button type="button" class="button" disabled={saving.writing.kind === 'writing'} onClick={() => void save()}>
            {t('options.data.saveExchange')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            disabled={looking.writing.kind === 'writing'}
            onClick={() => void look()}
          >
            {t('options.data.preview')}
          </button>
        )}
        {looking.writing.kind === 'failed' && <WritingNote writing={looking.writing} />}
        {preview && <WritingNote writing={saving.writing} />}
      </div>
    </section>
  );
}
