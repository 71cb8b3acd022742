import { t } from '../words';
import { reportText } from './report-text';
import type { Shown } from './shown';

/**
 * Copies and says how it went, on the button and in the line behind it. Set by hand: hooks would be a tenth of what a page loads, for
 * this one state.
 */
async function copy(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = t('card.copied');
  } catch {
    // The page forbids the clipboard: the text is there to be marked and copied.
    if (button.nextElementSibling) button.nextElementSibling.textContent = t('card.copyByHand');
  }
}

/** "Wrong?": what would be reported, to read first and then to copy. Nothing is sent anywhere. */
export function Report({ shown }: { readonly shown: Shown }) {
  const text = reportText(shown);
  return (
    <details class="report">
      <summary>{t('card.wrong')}</summary>
      <p>{t('card.wrongHelp')}</p>
      <textarea readOnly rows={6} dir="ltr" lang="en" aria-label={t('card.wrongText')} value={text} />
      <button type="button" class="deed" onClick={({ currentTarget }) => void copy(text, currentTarget)}>
        {t('card.copy')}
      </button>
      <span role="status" />
    </details>
  );
}
