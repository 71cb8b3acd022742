import type { Settings } from '@/domain/settings/settings';
import { meOn } from '@/domain/settings/whose';
import { readingOf } from '@/domain/tickets/reading-of';
import type { Whose } from '@/storage/read/due';

/** This agent, on every site that says who that is. */
export const mineOf = (settings: Settings): Exclude<Whose, 'everyone'> =>
  settings.sites.flatMap((site) => {
    const assigneeId = meOn(site, readingOf(settings, site.site));
    return assigneeId === undefined ? [] : [{ site: site.site, assigneeId }];
  });
