import type { Settings } from '@/domain/settings/settings';
import { myKeys } from '@/domain/settings/whose';
import { readingOf } from '@/domain/tickets/reading-of';
import type { Whose } from '@/storage/read/due';

/** This agent, on every site where it is known who that is. */
export const mineOf = (settings: Settings): Exclude<Whose, 'everyone'> =>
  settings.sites.flatMap((site) =>
    myKeys(site, readingOf(settings, site.site)).map((holder) => ({ site: site.site, holder })),
  );
