import type { Settings } from '@/domain/settings/settings';
import { language } from '../../format/language';
import { formatNumber, formatPercent } from '../../format/number';
import { formatDate } from '../../format/when';
import { t } from '../../words';
import { Columns } from './columns';
import { FileWords } from './file-words';
import { Preview } from './preview';
import { Problems } from './problems';
import { Questions } from './questions';
import { SavedMappings } from './saved-mappings';
import type { Understood } from './understood';
import { type FileDesk, type FileHere, MAX_BYTES } from './use-file';

interface FileScreenProps {
  readonly clock: () => number;
  readonly desk: FileDesk;
  readonly settings: Settings;
  readonly onImport: (file: File, understood: Understood) => void;
}

const GIB = 1024 ** 3;

/** What the file was understood to be, to be checked and corrected before anything is stored. */
export function FileScreen({ desk, settings, clock, onImport }: FileScreenProps) {
  const { here } = desk;
  if (here.kind === 'none') return null;
  return (
    <section class="file" aria-label={here.file.name}>
      <h2>
        <bdi>{here.file.name}</bdi>
      </h2>
      <Status here={here} />
      {'understood' in here && (
        <Understanding desk={desk} understood={here.understood} settings={settings} clock={clock} />
      )}
      <div class="line">
        {here.kind === 'understood' && here.understood.canRead && (
          <button type="button" class="button main" onClick={() => onImport(here.file, here.understood)}>
            {t('import.start', { n: formatNumber(language(), here.understood.rows) })}
          </button>
        )}
        <button type="button" class="button" onClick={() => desk.choose(undefined)}>
          {t('import.putAway')}
        </button>
      </div>
    </section>
  );
}

function Status({ here }: { readonly here: Exclude<FileHere, { kind: 'none' }> }) {
  const lang = language();
  if (here.kind === 'reading') {
    return (
      <p role="status" class="quiet">
        {t('import.reading', { share: formatPercent(lang, here.share) })}
      </p>
    );
  }
  if (here.kind === 'lost') {
    return (
      <p class="notice" data-kind="problem" role="alert">
        {t('import.lost')}
      </p>
    );
  }
  if (here.kind !== 'too-large') return null;
  const size = formatNumber(lang, here.file.size / GIB, 1);
  return (
    <p class="notice" data-kind="problem" role="alert">
      {t('import.problem.tooLarge', { size, most: formatNumber(lang, MAX_BYTES / GIB) })}
    </p>
  );
}

const DAY_MS = 86_400_000;

/** Says before the import that what is older than tickets are kept would be erased again. */
function TooOld({ understood: { asOf, mapping }, settings, clock }: Omit<UnderstandingProps, 'desk'>) {
  const { retentionDays } = settings;
  if (asOf === undefined || mapping === undefined || asOf >= clock() - retentionDays * DAY_MS) return null;
  const lang = language();
  return (
    <p class="notice" data-kind="problem" role="alert">
      {t('import.tooOld', {
        date: formatDate(lang, mapping.zone, asOf),
        days: formatNumber(lang, retentionDays),
      })}
    </p>
  );
}

interface UnderstandingProps {
  readonly clock: () => number;
  readonly desk: FileDesk;
  readonly understood: Understood;
  readonly settings: Settings;
}

function Understanding({ desk, understood, settings, clock }: UnderstandingProps) {
  return (
    <>
      <Problems problems={understood.problems} />
      <TooOld understood={understood} settings={settings} clock={clock} />
      {understood.headings.length > 0 && (
        <Questions
          understood={understood}
          choices={desk.choices}
          encoding={desk.encoding}
          sites={settings.sites}
          onCorrect={desk.correct}
          onEncoding={desk.readAs}
        />
      )}
      {understood.mapping && (
        <>
          <SavedMappings
            saved={settings.importMappings}
            choices={desk.choices}
            onUse={(choices) => desk.correct(() => choices)}
          />
          <FileWords understood={understood} onCorrect={desk.correct} />
          <h3>{t('import.preview')}</h3>
          <Preview understood={understood} />
          <h3>{t('import.columns')}</h3>
          <Columns understood={understood} onCorrect={desk.correct} />
        </>
      )}
    </>
  );
}
