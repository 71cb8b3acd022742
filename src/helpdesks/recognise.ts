import type { HelpdeskId } from '@/domain/tickets/key';
import type { Helpdesk, Page, Recognition } from './contract';

/** A product a page may belong to, and the site its install would be. */
interface Guess {
  readonly helpdesk: HelpdeskId;
  readonly name: string;
  readonly site: string;
}

/** Which products a page shows the marks of, the surest first, and which others it could be if the user knows better. */
export interface Guesses {
  readonly candidates: readonly (Guess & Pick<Recognition, 'confidence' | 'because'>)[];
  readonly others: readonly Guess[];
}

/** The shortest part of an address below which it is one of the product's: `https://h/rt` of `https://h/rt/Ticket/Display.html?id=5`. */
function siteBy(helpdesk: Helpdesk, url: URL): string | undefined {
  const segments = url.pathname.split('/').filter(Boolean);
  const prefixes = segments.map((_, i) => `${url.origin}/${segments.slice(0, i + 1).join('/')}`);
  return [url.origin, ...prefixes].find((site) => helpdesk.place(url, site) !== undefined);
}

function recogniseSafely(helpdesk: Helpdesk, page: Page): Recognition | undefined {
  try {
    return helpdesk.recognise(page);
  } catch {
    // A page made to break one adapter must not hide what the others see.
    return undefined;
  }
}

/** Looks at a page with every adapter. Self-hosted products can be chosen whatever the page looks like. */
export function guess(helpdesks: readonly Helpdesk[], page: Page): Guesses {
  const candidates = helpdesks
    .flatMap((helpdesk) => {
      const found = recogniseSafely(helpdesk, page);
      return found ? [{ helpdesk: helpdesk.id, name: helpdesk.name, ...found }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence);
  const others = helpdesks
    .filter(({ id, hosts }) => hosts.kind === 'self-hosted' && candidates.every(({ helpdesk }) => helpdesk !== id))
    .map((helpdesk) => ({
      helpdesk: helpdesk.id,
      name: helpdesk.name,
      site: siteBy(helpdesk, page.url) ?? page.url.origin,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { candidates, others };
}
