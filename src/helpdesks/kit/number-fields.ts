import { asNumber, asObject, asObjects, asText } from './json';

/** More fields than any form has. */
const MOST = 100;

/**
 * A ticket's own fields that hold a number, by name or id: from a list of `{ id, value }` or an object of values. Which of them means
 * anything is the user's to say; the others are dropped before anything is stored.
 */
export function numberFields(fields: unknown): { readonly fields?: Readonly<Record<string, number>> } {
  const pairs = Array.isArray(fields)
    ? asObjects(fields).map((field) => [asText(field['id']), field['value']] as const)
    : Object.entries(asObject(fields) ?? {});
  const numbers = pairs.flatMap(([name, value]) => {
    const number = asNumber(value);
    return name === undefined || number === undefined ? [] : [[name, number] as const];
  });
  return numbers.length === 0 ? {} : { fields: Object.fromEntries(numbers.slice(0, MOST)) };
}
