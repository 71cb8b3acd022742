import type { JsonRequest } from '@/helpdesks/contract';
import { type Failed, failed, type Outcome, retryAfter, stateOfStatus } from './outcome';

export interface RequestParts {
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly clock: () => number;
  /** The page's `document.cookie`: the readable ones. */
  readonly cookies: () => string;
}

const TIMEOUT_MS = 20_000;
/** Larger answers are no ticket. */
const MOST_CHARACTERS = 8_000_000;

/** The URL of a request below the origin; undefined when its path leads anywhere else. */
export function urlOn(origin: string, path: string): string | undefined {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? url.href : undefined;
}

/** The value of a cookie as it stands; undefined when there is none. */
export function cookieIn(cookies: string, name: string): string | undefined {
  const found = cookies.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}

/** Printable ASCII: what a header may hold. */
const FITS_HEADER = /^[\x20-\x7e]{1,2000}$/;

/** The wanted members of a cookie that holds JSON. A cookie that holds none gives none: the helpdesk then refuses, and that is said. */
function sessionHeaders({ session }: JsonRequest, cookies: string): Record<string, string> {
  const raw = session && cookieIn(cookies, session.cookie);
  if (!session || !raw) return {};
  try {
    const held: unknown = JSON.parse(decodeURIComponent(raw));
    const members = new Map(Object.entries(typeof held === 'object' && held !== null ? held : {}));
    return Object.fromEntries(
      session.headers.flatMap((name) => {
        const value = members.get(name);
        return typeof value === 'string' && FITS_HEADER.test(value) ? [[name, value]] : [];
      }),
    );
  } catch {
    // Another product's cookie of the same name.
    return {};
  }
}

function headersOf(request: JsonRequest, cookies: () => string): Record<string, string> {
  const { as, headers, csrf, session } = request;
  const token = csrf && cookieIn(cookies(), csrf.cookie);
  return {
    accept: as === 'json' ? 'application/json' : '*/*',
    ...headers,
    ...(session ? sessionHeaders(request, cookies()) : {}),
    ...(csrf && token ? { [csrf.header]: `${csrf.prefix ?? ''}${token}` } : {}),
  };
}

async function bodyOf(response: Response, as: JsonRequest['as']): Promise<Outcome> {
  const body = await response.text();
  if (body.length > MOST_CHARACTERS) return failed('unreadable');
  if (as === 'text') return { kind: 'answered', answer: body };
  try {
    return { kind: 'answered', answer: JSON.parse(body) };
  } catch {
    // A login or error page in place of JSON.
    return failed('not-json');
  }
}

/** What a refusal says, and when it may be tried again. @param now epoch milliseconds */
export function failedBy(response: Response, now: number): Failed {
  const pause = retryAfter(response.headers.get('retry-after'), now);
  return failed(stateOfStatus(response.status), pause === undefined ? undefined : now + pause);
}

export const isRedirect = ({ type, status }: Pick<Response, 'type' | 'status'>): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

/**
 * Headers a request is sent with, and how long it may take; redirects are never followed. Request Tracker names no lifetime of an
 * answer but a Last-Modified: out of its cache the browser would give the ticket of before the reply for minutes.
 */
export const sending = (headers: Record<string, string>, signal: AbortSignal): RequestInit => ({
  redirect: 'manual',
  cache: 'no-store',
  headers,
  signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
});

/**
 * One attempt with the session's cookies. Where JSON is asked for, a redirect leads to a login page. A named `accept` keeps
 * application servers from answering with a page.
 */
export async function askOnce(request: JsonRequest, parts: RequestParts, signal: AbortSignal): Promise<Outcome> {
  const url = urlOn(parts.origin, request.path);
  if (!url) return failed('unreadable');
  try {
    const response = await parts.fetch(url, {
      ...sending(headersOf(request, parts.cookies), signal),
      credentials: 'same-origin',
    });
    if (isRedirect(response)) return failed('login-expired');
    if (response.ok) return await bodyOf(response, request.as);
    return failedBy(response, parts.clock());
  } catch {
    return signal.aborted ? { kind: 'aborted' } : failed('offline');
  }
}
