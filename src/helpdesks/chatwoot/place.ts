import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** A site is an account: `https://chat.example/app/accounts/3`. Conversations are numbered within it. */
const ACCOUNT = /^(.*)\/app\/accounts\/([1-9]\d*)$/;
const CONVERSATION = /^\/(?:[a-z_-]+\/(?:[^/]+\/)?)?conversations\/([1-9]\d{0,17})\/?$/;
const LIST =
  /^\/(?:dashboard|conversations|(?:mentions|unattended|participating)\/conversations|(inbox|team|label|custom_view)\/([^/]+))?\/?$/;

export function place(url: URL, site: string): Place | undefined {
  const path = ACCOUNT.test(site) ? pathOn(site, url) : undefined;
  if (path === undefined) return undefined;
  const id = CONVERSATION.exec(path)?.[1];
  if (id) return { kind: 'ticket', site, id };
  const list = LIST.exec(path);
  return list ? { kind: 'queue', site, ...(list[2] ? { id: `${list[1]}/${list[2]}` } : {}) } : undefined;
}

/** Where an account's API lies, below the origin. */
export function apiPath(site: string): string {
  const [, base = '', account = ''] = ACCOUNT.exec(site.replace(/^[a-z]+:\/\/[^/]+/i, '')) ?? [];
  return `${base}/api/v1/accounts/${account}`;
}

/** The agent's own profile lies beside the accounts. */
export const profilePath = (site: string): string => apiPath(site).replace(/\/accounts\/\d*$/, '/profile');

export const ticketPath = (site: string, id: string): string => `${new URL(site).pathname}/conversations/${id}`;
