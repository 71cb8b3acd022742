import { type GeneratedI18nStructure, i18n } from '#i18n';

/** A key of `src/locales/en.yml`. */
export type Word = Exclude<keyof GeneratedI18nStructure & string, `@@${string}`>;
export type WordValues = Readonly<Record<string, string>>;

// The generated overloads take literal keys only; tables such as `STATE_WORDS` hold a union of keys.
const translate = i18n.t as unknown as (key: string, ...rest: readonly (number | WordValues)[]) => string;

/** The text of a key in the browser's language; `{name}` is replaced from `values`. */
export const t = (key: Word, values?: WordValues): string => (values ? translate(key, values) : translate(key));

/** The text of a key with a plural: `n` chooses the form, `values` fills it (a formatted `n` included). */
export const tn = (key: Word, n: number, values: WordValues): string => translate(key, n, values);
