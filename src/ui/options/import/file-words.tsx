import type { FileWord, WordRole } from '@/domain/import/file-words';
import type { ImportChoices } from '@/domain/import/mapping';
import { fold } from '@/domain/import/values/words';
import { ScrollArea } from '../../parts/scroll-area';
import { t } from '../../words';
import { MEANINGS, meaningText } from './meaning-words';
import { ROLE_WORDS } from './role-words';
import type { Understood } from './understood';
import type { Correct } from './use-file';

/** Rows of the table. A file with more words than this has no vocabulary in that column. */
const LISTED = 100;

const withMeaning =
  ({ role, text }: FileWord, meaning: string): Correct =>
  (known: ImportChoices) => ({
    ...known,
    words: { ...known.words, [role]: { ...known.words?.[role], [fold(text)]: meaning } },
  });

interface FileWordsProps {
  readonly understood: Understood;
  readonly onCorrect: (change: Correct) => void;
}

/** What the file's own words for statuses, priorities, channels and events are taken for, to be corrected. */
export function FileWords({ understood: { words }, onCorrect }: FileWordsProps) {
  if (words.length === 0) return null;
  return (
    <>
      <h3>{t('import.words')}</h3>
      <ScrollArea label={t('import.words')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('import.heading')}</th>
              <th scope="col">{t('import.example')}</th>
              <th scope="col">{t('import.means')}</th>
            </tr>
          </thead>
          <tbody>
            {words.slice(0, LISTED).map((word) => (
              <tr key={`${word.role} ${word.text}`}>
                <td class="quiet">{t(ROLE_WORDS[word.role])}</td>
                <th scope="row">
                  <bdi>{word.text}</bdi>
                </th>
                <td>
                  <Meaning word={word} onMeaning={(meaning) => onCorrect(withMeaning(word, meaning))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

interface MeaningProps {
  readonly word: FileWord;
  readonly onMeaning: (meaning: string) => void;
}

function Meaning({ word, onMeaning }: MeaningProps) {
  const { role, text, meaning } = word;
  const choices: readonly string[] = MEANINGS[role satisfies WordRole];
  const isOther = meaning === undefined || !choices.includes(meaning);
  return (
    <select
      class="select"
      aria-label={t('options.sites.meaningOf', { word: text })}
      value={meaning ?? ''}
      onChange={({ currentTarget: { value } }) => onMeaning(value)}
    >
      {isOther && (
        <option value={meaning ?? ''}>
          {meaning === undefined ? t('options.sites.wordUnknown') : meaningText('status', meaning)}
        </option>
      )}
      {choices.map((one) => (
        <option key={one} value={one}>
          {meaningText(role, one)}
        </option>
      ))}
    </select>
  );
}
