import type { Instant } from '@/domain/time/instant';
import { readIso } from '../kit/read-instant';

const ENTRY = /<entry>(.*?)<\/entry>/gs;
const member = (entry: string, name: string): string | undefined =>
  new RegExp(`<${name}>\\s*(.*?)\\s*</${name}>`, 's').exec(entry)?.[1];

/**
 * When the entries of one of Redmine's Atom feeds happened (UTC, to the second), by the `id` element's path and query below the
 * install: `/issues/5`, `/issues/5?journal_id=14`, `/issues/5#change-14`. Undefined when the text is no feed.
 */
export function readAtom(feed: unknown): ReadonlyMap<string, Instant> | undefined {
  if (typeof feed !== 'string' || !/<feed[\s>]/.test(feed)) return undefined;
  const found = new Map<string, Instant>();
  for (const [, entry = ''] of feed.matchAll(ENTRY)) {
    const address = /(\/issues\/.*)$/s.exec(member(entry, 'id') ?? '')?.[1];
    const at = readIso(member(entry, 'updated'));
    if (address && at !== undefined) found.set(address, at);
  }
  return found;
}
