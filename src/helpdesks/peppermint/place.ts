import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const ISSUE = /^\/issue\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i;
const LIST = /^\/issues(?:\/(open|closed))?\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url) ?? '';
  const id = ISSUE.exec(path)?.[1]?.toLowerCase();
  if (id) return { kind: 'ticket', site, id };
  // Redmine's list has the same address but lies below a project or carries its own parameters: recognition tells them apart.
  const list = LIST.exec(path);
  return list ? { kind: 'queue', site, ...(list[1] ? { id: list[1] } : {}) } : undefined;
}

export const ticketPath = (base: string, id: string): string => `${base}/issue/${id}`;
