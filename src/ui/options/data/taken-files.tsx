import type { TakenIn, TakingIn } from '@/storage/read/taking-in';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatDate } from '../../format/when';
import { t, tn } from '../../words';
import { problemWord } from './handed-file';

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const madeOn = ({ kind, madeAt }: Pick<TakenIn, 'kind' | 'madeAt'>): string => {
  const values = { date: formatDate(language(), zone(), madeAt) };
  return kind === 'backup' ? t('options.data.backupOf', values) : t('options.data.exchangeOf', values);
};

/** A file being merged; it goes on when this page is closed. */
export function UnderWay({ file }: { readonly file: TakingIn }) {
  return (
    <li>
      <div>
        <bdi class="name">{file.name}</bdi>
        <p class="quiet">{madeOn(file)}</p>
        <progress
          max={Math.max(1, file.slices)}
          value={file.done}
          aria-label={t('options.data.merging', { name: file.name })}
        />
      </div>
    </li>
  );
}

/** A file that is done with, and what it brought. */
export function Done({ file }: { readonly file: TakenIn }) {
  const values = { n: formatNumber(language(), file.tickets) };
  return (
    <li>
      <div>
        <bdi class="name">{file.name}</bdi>
        <p class="quiet">{madeOn(file)}</p>
        {file.problem === undefined ? (
          <p>{tn('options.data.merged', file.tickets, values)}</p>
        ) : (
          <p class="problem">{t(problemWord(file.problem))}</p>
        )}
      </div>
    </li>
  );
}
