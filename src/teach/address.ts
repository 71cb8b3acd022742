import { checkAddress } from '@/domain/packs/address-pattern';

const isId = (text: string): boolean =>
  /\d/.test(text) &&
  (/^[A-Za-z]{0,10}[-_]?\d+$/.test(text) || /^[0-9a-f-]{16,}$/i.test(text) || /^[\w-]*\d{3,}[\w-]*$/.test(text));

const ascii = (text: string): boolean => /^[\x21-\x7e]*$/.test(text);

interface Part {
  readonly text: string;
  readonly id?: string;
}

/** A segment with `:id` where the id stands, `*` where another id stands. */
function segment(text: string, id: string | undefined): Part {
  if (id !== undefined && text === id) return { text: ':id', id };
  if (id !== undefined && text.length > id.length && text.endsWith(`-${id}`))
    return { text: `${text.slice(0, -id.length)}:id`, id };
  if (id !== undefined && text.startsWith(`${id}-`)) return { text: '*', id: text };
  return { text: isId(text) || !ascii(text) || /[:*?#]/.test(text) ? '*' : text };
}

function path(text: string, id: string | undefined): { readonly pattern: string; readonly id?: string } {
  const parts = text
    .split('/')
    .filter(Boolean)
    .map((one) => segment(one, id));
  const at = parts.findLastIndex((part) => part.id !== undefined);
  const found = parts[at];
  const written = parts.map((part, i) => (i !== at && part.text.includes(':id') ? '*' : part.text));
  // `/t/4711-the-subject`: the whole segment is the id.
  if (found?.text === '*') written[at] = ':id';
  return { pattern: `/${written.join('/')}`, ...(found?.id === undefined ? {} : { id: found.id }) };
}

/** The last part of an address that looks like an id. */
function likelyId({ pathname, searchParams, hash }: URL): string | undefined {
  const inHash =
    hash.startsWith('#/') || hash.startsWith('#!/') ? hash.split('?')[0]?.split('/').findLast(isId) : undefined;
  const inQuery = [...searchParams].find(
    ([name, value]) => /id$|ticket|case|issue|number/i.test(name) && isId(value),
  )?.[1];
  return inHash ?? inQuery ?? pathname.split('/').findLast(isId);
}

export interface ProposedAddress {
  readonly pattern: string;
  /** The id in the address; missing where it names none. */
  readonly id?: string;
}

/**
 * What the addresses of other tickets look like.
 * @param number the number a person pointed at on the page, which may be in the address or not
 */
export function addressFor(url: URL, number?: string): ProposedAddress {
  const isThere = number !== undefined && number !== '' && decodeURI(url.href).includes(number);
  const id = isThere ? number : likelyId(url);
  const main = path(decodeURI(url.pathname), id);
  const parameter =
    main.id === undefined ? [...url.searchParams].find(([, value]) => value === id && id !== undefined) : undefined;
  const isRouted = /^#!?\//.test(url.hash);
  const route = isRouted ? path(decodeURI(url.hash.replace(/^#!?/, '').split('?')[0] ?? ''), id) : undefined;
  const query = parameter && main.id === undefined ? `?${parameter[0]}=:id` : '';
  const pattern =
    main.pattern.replace(main.id === undefined ? '' : '\u0000', '') + query + (route ? `#${route.pattern}` : '');
  const found = main.id ?? parameter?.[1] ?? route?.id;
  const usable = checkAddress(pattern) === undefined ? pattern : main.pattern;
  return { pattern: usable, ...(found === undefined ? {} : { id: found }) };
}

/** What the address of a list looks like: path and route as they are, ids as any. Its query is the person's own filter. */
export function listAddressFor(url: URL): string {
  const isRouted = /^#!?\//.test(url.hash);
  const main = path(decodeURI(url.pathname), undefined).pattern;
  const pattern = isRouted
    ? `${main}#${path(url.hash.replace(/^#!?/, '').split('?')[0] ?? '', undefined).pattern}`
    : main;
  return checkAddress(pattern) === undefined ? pattern : main;
}
