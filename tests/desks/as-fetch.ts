import type { Answer, Desk } from './desk';

export const responseOf = ({ status, json, html, headers = {} }: Answer): Response =>
  json === undefined
    ? new Response(html ?? '', { status, headers: { 'content-type': 'text/html', ...headers } })
    : Response.json(json, { status, headers });

/** A desk's API as a page's `fetch`; without cookies it refuses, as every API does. */
export const asFetch = (desk: Desk): typeof fetch =>
  (async (input: string | URL | Request, init: RequestInit = {}) => {
    if (init.credentials === 'omit') return new Response('', { status: 401 });
    const headers = Object.fromEntries(
      Object.entries((init.headers ?? {}) as Record<string, string>).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
    return responseOf(desk.api({ url: new URL(String(input)), headers }));
  }) as typeof fetch;
