import type { Place } from '../contract';
import { pathOn } from '../kit/url';

const ISSUE = /^\/issues\/([1-9]\d{0,17})(?:\/edit)?\/?$/;
const LIST = /^(?:\/projects\/[^/]+)?\/issues\/?$|^\/my\/page\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const id = ISSUE.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  if (!LIST.test(path)) return undefined;
  const project = /^\/projects\/([^/]+)/.exec(path)?.[1];
  return { kind: 'queue', site, ...(project ? { id: project } : {}) };
}

export const issuePath = (base: string, id: string): string => `${base}/issues/${id}`;
