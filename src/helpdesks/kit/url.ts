/** Path of a URL below its site (`/rt/Ticket/…` on site `https://h/rt` gives `/Ticket/…`); undefined when it lies elsewhere. */
export function pathOn(site: string, url: URL): string | undefined {
  const whole = url.origin + url.pathname;
  if (whole === site) return '/';
  return whole.startsWith(`${site}/`) ? whole.slice(site.length) : undefined;
}

/** The path a site's install lives below: `/rt` or ``. */
export const basePath = (site: string): string => /^[a-z]+:\/\/[^/]+(\/.*?)?\/?$/i.exec(site)?.[1] ?? '';

/** Query parameters; `;` separates like `&`, as Perl applications write it. */
export const query = (url: URL): URLSearchParams => new URLSearchParams(url.search.replaceAll(';', '&'));

/** A parameter that is a whole number above 0, as its text. */
export function idParameter(url: URL, name: string): string | undefined {
  const value = query(url).get(name);
  return value && /^[1-9]\d{0,17}$/.test(value) ? value : undefined;
}
