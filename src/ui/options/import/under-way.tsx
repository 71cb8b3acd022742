import { ask } from '@/messaging/client';
import type { ImportingFile } from '@/storage/import/progress';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { t } from '../../words';

/** A file that the background is reading into the store; it goes on when this page is closed. */
export function UnderWay({ file }: { readonly file: ImportingFile }) {
  const lang = language();
  const done = formatNumber(lang, file.done);
  const rows = formatNumber(lang, file.rows);
  return (
    <li class="under-way">
      <div>
        <bdi>{file.name}</bdi>
        <progress
          max={Math.max(1, file.rows)}
          value={file.done}
          aria-label={t('import.underWay', { name: file.name })}
        />
        <p class="quiet">{t('import.rowsOf', { done, rows })}</p>
      </div>
      <button type="button" class="button" onClick={() => void ask('import/cancelled', file.id)}>
        {t('import.cancel')}
      </button>
    </li>
  );
}
