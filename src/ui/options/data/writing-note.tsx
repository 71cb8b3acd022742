import { language } from '../../format/language';
import { formatPercent } from '../../format/number';
import { StoreProblem } from '../../parts/store-problem';
import { t } from '../../words';
import { storeFailed, type Writing } from './use-writing';

/** Says how writing a file goes. */
export function WritingNote({ writing }: { readonly writing: Writing }) {
  if (writing.kind === 'failed' && storeFailed(writing.error)) return <StoreProblem error={writing.error} />;
  return (
    <span class="save-note" role="status" data-kind={writing.kind === 'failed' ? 'refused' : writing.kind}>
      {writing.kind === 'writing' && t('options.data.writing', { share: formatPercent(language(), writing.share) })}
      {writing.kind === 'done' && t('options.data.written')}
      {writing.kind === 'failed' && t('options.data.notWritten')}
    </span>
  );
}
