/**
 * The match pattern of one origin: what its permission is asked for and where the content script is registered. Firefox knows no ports
 * in patterns, so there a site on a port asks for its whole host.
 */
export function originPattern(origin: string, knowsPorts: boolean): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${knowsPorts ? host : hostname}/*`;
}
