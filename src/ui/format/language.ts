import { t } from '../words';

/** How a language writes: the tag `Intl` formats with, its direction and its base language. */
export interface Language {
  readonly base: 'en' | 'tr' | 'fa';
  /** BCP 47 tag; `fa-IR` brings Persian digits and the Jalali calendar. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

export const LANGUAGES: Readonly<Record<Language['base'], Language>> = {
  // British order (23 Nov) with a 24-hour clock: unambiguous beside hours such as 09:00–17:00.
  en: { base: 'en', tag: 'en-GB', dir: 'ltr' },
  tr: { base: 'tr', tag: 'tr-TR', dir: 'ltr' },
  fa: { base: 'fa', tag: 'fa-IR', dir: 'rtl' },
};

/**
 * The language the words are in. Asked from the words themselves: a browser in a fourth language shows English words,
 * and its own digits and dates among them would be a mix.
 */
export function language(): Language {
  const base = t('language');
  return base === 'tr' || base === 'fa' ? LANGUAGES[base] : LANGUAGES.en;
}
