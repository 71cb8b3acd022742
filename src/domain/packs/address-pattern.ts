/**
 * Patterns of addresses: path, query and `#` part of a page below its site, with `:id` where the ticket's id stands, `*` for one
 * segment and `**` at the end for any rest. `/tickets/:id`, `/desk/case-:id.html`, `/view.php?ticket=:id`, `/#/inbox/**`.
 * A query names only what must be there; what a pattern does not name may be anything. No regular expressions: a stranger's cannot be
 * let loose on a page.
 */
interface Part {
  readonly before: string;
  readonly after: string;
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' }
  | ({ readonly kind: 'id' } & Part);

interface Path {
  readonly segments: readonly Segment[];
  readonly isOpen: boolean;
}

interface Pattern {
  readonly path: Path;
  readonly query: readonly (readonly [string, Segment])[];
  readonly hash?: Path;
}

/** An id as it may stand in a ticket's key. */
const ID = /^[^|\s]{1,100}$/;
const MOST_CHARACTERS = 300;
const MOST_SEGMENTS = 20;
const WRITTEN = /^\/[\x21-\x7e]*$/;

function segmentOf(text: string): Segment {
  if (text === '*') return { kind: 'any' };
  const [before = '', after] = text.split(':id');
  return after === undefined ? { kind: 'literal', text } : { kind: 'id', before, after };
}

function pathOf(text: string): Path {
  const segments = text.split('/').filter(Boolean);
  const isOpen = segments.at(-1) === '**';
  return { segments: (isOpen ? segments.slice(0, -1) : segments).map(segmentOf), isOpen };
}

function patternOf(text: string): Pattern {
  const [address = '', hash] = text.split('#');
  const [path = '', query = ''] = address.split('?');
  const parameters = query.split('&').filter(Boolean);
  return {
    path: pathOf(path),
    query: parameters.map((one) => {
      const [name = '', value = ''] = one.split('=');
      return [name, segmentOf(value)] as const;
    }),
    ...(hash === undefined ? {} : { hash: pathOf(hash) }),
  };
}

/** Why a pattern cannot be used; undefined when it can. */
export function checkAddress(text: string): 'address-long' | 'address-bad' | undefined {
  if (text.length > MOST_CHARACTERS || text.split('/').length > MOST_SEGMENTS) return 'address-long';
  const isOdd = text.split(':id').length > 2 || text.split('#').length > 2 || text.split('?').length > 2;
  const isOpenInside = text.split('**').length > 2 || (text.includes('**') && !/\/\*\*(?:$|[?#])/.test(text));
  // A star is a whole segment or a whole value.
  const isStarInside = /[^/*=]\*|\*[^/*?#&]/.test(text);
  return !WRITTEN.test(text) || isOdd || isOpenInside || isStarInside ? 'address-bad' : undefined;
}

/** The id a segment holds, `''` where it fits without one, undefined where it does not fit. */
function idIn(segment: Segment, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (segment.kind === 'any') return text === '' ? undefined : '';
  if (segment.kind === 'literal') return segment.text === text ? '' : undefined;
  const { before, after } = segment;
  if (!text.startsWith(before) || !text.endsWith(after) || text.length <= before.length + after.length)
    return undefined;
  const id = text.slice(before.length, text.length - after.length);
  return ID.test(id) ? id : undefined;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the address as it stands is as good.
    return text;
  }
};

function idInPath({ segments, isOpen }: Path, text: string): string | undefined {
  const parts = text.split('/').filter(Boolean).map(decoded);
  if (isOpen ? parts.length < segments.length : parts.length !== segments.length) return undefined;
  const fits = segments.map((segment, i) => idIn(segment, parts[i] ?? ''));
  return fits.includes(undefined) ? undefined : fits.join('');
}

/** Query parameters, the first of each name; `;` separates like `&`, as Perl applications write it. */
const askedIn = (search: string): ReadonlyMap<string, string> =>
  new Map(
    search
      .replace(/^\?/, '')
      .split(/[&;]/)
      .map((one) => one.replaceAll('+', ' ').split('='))
      .map(([name = '', ...value]) => [decoded(name), decoded(value.join('='))] as const)
      .toReversed(),
  );

/**
 * Whether an address fits a pattern, and the id in it.
 * @param path the address's path below its site, with a leading slash
 * @returns undefined when it does not fit
 */
export function matchAddress(
  text: string,
  { path, search, hash }: { readonly path: string; readonly search: string; readonly hash: string },
): { readonly id?: string } | undefined {
  const pattern = patternOf(text);
  const asked = askedIn(search);
  const [where = ''] = hash.replace(/^#!?/, '').split('?');
  const found = [
    idInPath(pattern.path, path),
    ...pattern.query.map(([name, segment]) => idIn(segment, asked.get(name))),
    ...(pattern.hash ? [idInPath(pattern.hash, where)] : []),
  ];
  if (found.includes(undefined)) return undefined;
  const id = found.join('');
  return id === '' ? {} : { id };
}
