import { i18n } from '#i18n';
import type { Problem } from '@/domain/problem';
import { isolate } from './format/isolate';

const translate = i18n.t as unknown as (key: string, values: Readonly<Record<string, string>>) => string;

/**
 * What is wrong, in the interface's language: the text of key `problem.<id>`, filled with the problem's values; the English
 * sentence where there is none.
 * @param told how a value is said to people: a weekday, a metric, a date; undefined to show it as it stands
 */
export function problemText(
  { id, values, sentence }: Problem,
  told: (name: string, value: string) => string | undefined = () => undefined,
): string {
  const filled = Object.entries(values).map(([name, value]) => [name, told(name, `${value}`) ?? isolate(`${value}`)]);
  return translate(`problem.${id.replaceAll('-', '_')}`, Object.fromEntries(filled)) || sentence;
}
