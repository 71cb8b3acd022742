import { useEffect, useState } from 'preact/hooks';

/** A place on the options page: `#schedules/default` is section `schedules`, rest `default`. */
export interface Route {
  readonly section: string;
  readonly rest: string;
}

export function parseRoute(hash: string): Route {
  const [section = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  return { section, rest: decode(rest.join('/')) };
}

/** A hand-written address may be encoded wrongly: it is then taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const routeTo = (section: string, rest = ''): string =>
  rest === '' ? `#${section}` : `#${section}/${encodeURIComponent(rest)}`;

/** Where the page is; follows the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
