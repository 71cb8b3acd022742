import type { Instant } from '@/domain/time/instant';
import { isZone } from '@/domain/time/offsets';
import { settleTime, zoneClock } from '@/domain/time/written/settle-time';
import { readWrittenTime } from '@/domain/time/written/written-time';
import type { Page } from '../contract';
import { asObject, asText } from '../kit/json';

/** The boot values a page of Frappe carries: `window["timezone"] = {"system": "Asia/Kolkata", "user": …};`. Read as text, never run. */
const BOOT = /window(?:\.timezone|\[["']timezone["']\])\s*=\s*(\{[^{}]*\})/;

function bootZone(doc: Document): string | undefined {
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const found = BOOT.exec(script.textContent ?? '')?.[1];
    if (!found) continue;
    try {
      return asText(asObject(JSON.parse(found))?.system);
    } catch {
      // Not the object literal Frappe writes.
    }
  }
  return undefined;
}

export type SiteClock = (value: unknown) => Instant | undefined;

/** Reads Frappe's times, which are wall times of the site's own zone to the microsecond; undefined when nobody says which that is. */
export function siteClock(page: Page): SiteClock | undefined {
  const zone = bootZone(page.doc) ?? page.times?.zone;
  if (zone === undefined || !isZone(zone)) return undefined;
  const clock = zoneClock(zone);
  return (value) => {
    const written = typeof value === 'string' ? readWrittenTime(value) : undefined;
    return written && settleTime(written, 'ymd', clock);
  };
}
