import type { Pack, TimeSpot } from '@/domain/packs/pack';
import { type Instant, instant } from '@/domain/time/instant';
import type { Page } from '../contract';
import { readAge } from '../kit/age';
import { known } from '../kit/observe';
import { readIso } from '../kit/read-instant';
import { tidy } from '../kit/text';
import { type Moment, type TextTimes, type TimeText, textTimes } from '../kit/text-times';
import { elementsAt, saidIn } from './spot';

/** Machine-readable, with its own zone: ISO 8601, or Unix seconds or milliseconds. */
function readMachineTime(text: string): Instant | undefined {
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return instant(Math.trunc(Number(text) * 1000));
  return /^\d{13}$/.test(text) ? instant(Number(text)) : readIso(text);
}

/**
 * "5 minutes ago" proves a zone however a product rounds. Of an unknown product "2 hours ago" may be an hour and a half, and would prove
 * a wrong one.
 */
function isFine(words: string): boolean {
  const age = words === '' ? undefined : readAge(words);
  return age !== undefined && age.most - age.least <= 60;
}

/** A time as it stands on the page, and the words beside it ("20 hours ago"): the text of an element whose tooltip is the time, or its tooltip. */
function timeTextAt(root: ParentNode, spot: TimeSpot | undefined): TimeText | undefined {
  const [element] = spot ? elementsAt(root, spot) : [];
  const text = element && spot ? saidIn(element, spot) : '';
  if (!element || !spot || text === '') return undefined;
  const beside = tidy((spot.attr === undefined ? element.getAttribute('title') : element.textContent) ?? '');
  return { text, ...(isFine(beside) ? { relative: beside } : {}) };
}

/** The times of one page. Text-only ones are settled together, so every root they stand in is named first. */
export interface PackTimes extends Pick<TextTimes, 'missing' | 'zone'> {
  read(root: ParentNode, spot: TimeSpot | undefined): Moment | undefined;
}

/** @param past roots and spots of the past times on the page */
export function packTimes(
  page: Page,
  { times }: Pick<Pack, 'times'>,
  past: readonly { readonly root: ParentNode; readonly spot: TimeSpot | undefined }[],
): PackTimes {
  const written = past.flatMap(({ root, spot }) => {
    const text = spot?.format === 'localized' ? timeTextAt(root, spot) : undefined;
    return text ? [text] : [];
  });
  const said = known({ zone: page.times?.zone, dateOrder: page.times?.dateOrder ?? times?.dateOrder });
  const settled = textTimes(written, { ...page, times: said }, times?.zone);
  return {
    missing: settled.missing,
    ...(settled.zone === undefined ? {} : { zone: settled.zone }),
    read(root, spot) {
      const text = timeTextAt(root, spot)?.text;
      if (text === undefined || spot?.format === 'localized') return settled.read(text);
      const at = readMachineTime(text);
      return at === undefined ? undefined : { at, precision: 'exact' };
    },
  };
}
