import { useState } from 'preact/hooks';
import { t } from '../words';
import { reportText } from './report-text';
import type { Shown } from './shown';

/** "Wrong?": what would be reported, to read first and then to copy. Nothing is sent anywhere. */
export function Report({ shown }: { readonly shown: Shown }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const text = reportText(shown);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // The page forbids the clipboard: the text is there to be marked and copied.
      setState('by-hand');
    }
  }
  return (
    <details class="report">
      <summary>{t('card.wrong')}</summary>
      <p>{t('card.wrongHelp')}</p>
      <textarea readOnly rows={6} dir="ltr" lang="en" aria-label={t('card.wrongText')} value={text} />
      <button type="button" class="deed" onClick={copy}>
        {state === 'copied' ? t('card.copied') : t('card.copy')}
      </button>
      <span role="status">{state === 'by-hand' && t('card.copyByHand')}</span>
    </details>
  );
}
