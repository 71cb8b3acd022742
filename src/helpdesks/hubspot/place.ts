import type { Place } from '../contract';

const TICKET = /^\/(?:contacts\/(\d+)\/(?:record\/0-5|ticket)|help-desk\/(\d+)\/(?:.+\/)?ticket)\/([1-9]\d*)(?:\/|$)/;
/** A thread without its ticket in the URL: the page names the ticket. */
const THREAD = /^\/(?:help-desk\/(\d+)\/(?:.+\/)?thread|live-messages\/(\d+)\/inbox)\/(\d+)(?:\/|$)/;
const LIST =
  /^\/(?:help-desk\/(\d+)(?:\/view\/([^/]+))?|contacts\/(\d+)\/objects\/0-5(?:\/views\/([^/]+))?(?:\/.*)?)\/?$/;

const isHost = (host: string): boolean => /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/.test(host);

/** Account number of a site (`https://app.hubspot.com/12345`). */
export const portalOf = (site: string): string => site.slice(site.lastIndexOf('/') + 1);

function placeOf(path: string, origin: string): Place | undefined {
  const ticket = TICKET.exec(path);
  if (ticket?.[3]) return { kind: 'ticket', site: `${origin}/${ticket[1] ?? ticket[2]}`, id: ticket[3] };
  const thread = THREAD.exec(path);
  if (thread) return { kind: 'queue', site: `${origin}/${thread[1] ?? thread[2]}`, id: `thread/${thread[3]}` };
  const list = LIST.exec(path);
  if (!list) return undefined;
  const id = list[2] ?? list[4];
  return { kind: 'queue', site: `${origin}/${list[1] ?? list[3]}`, ...(id ? { id } : {}) };
}

/** Any place on any account; a link may carry its target in `eschref`. */
export function placeAnywhere(url: URL): Place | undefined {
  if (!isHost(url.hostname)) return undefined;
  const target = url.searchParams.get('eschref');
  return (
    placeOf(url.pathname, url.origin) ??
    (target?.startsWith('/') ? placeOf(target.replace(/[?#].*$/, ''), url.origin) : undefined)
  );
}

export function place(url: URL, site: string): Place | undefined {
  const found = placeAnywhere(url);
  return found?.site === site ? found : undefined;
}

/** Path of a ticket's record below the origin. */
export const ticketPath = (site: string, id: string): string => `/contacts/${portalOf(site)}/record/0-5/${id}`;
