import type { TicketEvent } from '@/domain/tickets/event';
import type { Actor } from '@/domain/tickets/facts';
import { instant } from '@/domain/time/instant';
import { isZone } from '@/domain/time/offsets';
import type { Page } from '../contract';
import { text, tidy } from '../kit/text';
import { type Moment, type TextTimes, textTimes } from '../kit/text-times';
import type { Information } from './information';

const ROWS = '#ArticleTable tbody tr';

interface Article {
  readonly id: string;
  readonly row: Element;
  /** `YYYY-MM-DD HH:MM:SS` in the server's zone, for sorting. */
  readonly sorted: string;
  /** As people see it: in the agent's zone, which is named when it is another: "18.11.2026 20:02 (Europe/Berlin)". */
  readonly shown: string;
}

export function articlesOf(doc: Document): readonly Article[] {
  return [...doc.querySelectorAll(ROWS)].flatMap((row) => {
    const id = row.querySelector('input.ArticleID')?.getAttribute('value');
    const sorted = row.querySelector('td.Created input.SortData')?.getAttribute('value');
    return id && sorted ? [{ id, row, sorted, shown: tidy(row.querySelector('td.Created')?.textContent ?? '') }] : [];
  });
}

const QUARTER_MS = 900_000;
const utc = (page: Page): Page => ({ ...page, times: { zone: 'UTC', dateOrder: 'dmy' } });

/** The server's distance from UTC at an article's time, where the page names the agent's own zone beside the time it shows. */
function serverOffset(article: Article, page: Page): number | undefined {
  const [, shown, zone] = /^(.*?)\s*\(([A-Za-z]+\/[\w/+-]+|UTC)\)$/.exec(article.shown) ?? [];
  if (!shown || !zone || !isZone(zone)) return undefined;
  const at = textTimes([{ text: shown }], page, zone).read(shown)?.at;
  const wall = textTimes([{ text: article.sorted }], utc(page)).read(article.sorted)?.at;
  return at === undefined || wall === undefined ? undefined : Math.round((wall - at) / QUARTER_MS) * QUARTER_MS;
}

/** The times of the page: the age of the ticket beside its creation tells the zone, or the user does. */
export const timesOf = (page: Page, { created, age }: Information, articles: readonly Article[]): TextTimes =>
  textTimes(
    [...(created ? [{ text: created, relative: age }] : []), ...articles.map(({ sorted }) => ({ text: sorted }))],
    page,
  );

function momentOf(article: Article, page: Page, times: TextTimes): Moment | undefined {
  const offset = serverOffset(article, page);
  if (offset === undefined) return times.read(article.sorted);
  const wall = textTimes([{ text: article.sorted }], utc(page)).read(article.sorted);
  return wall && { at: instant(wall.at - offset), precision: wall.precision };
}

/** Who wrote: the row's class, in no language. */
function authorOf({ row }: Article): Actor | undefined {
  if (row.classList.contains('customer')) return { role: 'customer' };
  if (row.classList.contains('system')) return { role: 'system' };
  if (!row.classList.contains('agent')) return undefined;
  const name = text(row, 'td.Sender, td.From');
  return { role: 'agent', ...(name ? { name } : {}) };
}

export interface ArticleReading {
  readonly events: readonly TicketEvent[];
  readonly isComplete: boolean;
}

/** Articles on the page. A long ticket shows them by pages; what is elsewhere is not here. */
export function readArticles(page: Page, articles: readonly Article[], times: TextTimes): ArticleReading {
  const events = articles.flatMap((article): TicketEvent[] => {
    const moment = momentOf(article, page, times);
    const actor = authorOf(article);
    if (!moment || !actor) return [];
    const isPublic = article.row.classList.contains('VisibleForCustomer');
    return [{ ...moment, id: `message:${article.id}`, kind: 'message', actor, isPublic }];
  });
  const hasPages = page.doc.querySelector('.ArticlePages a[data-page]') !== null;
  const isComplete = !hasPages && articles.length > 0 && events.length === articles.length;
  return { events: events.toSorted((a, b) => a.at - b.at), isComplete };
}
