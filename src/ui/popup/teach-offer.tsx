import { browser } from '#imports';
import { isPackId, packIdOf } from '@/domain/packs/pack';
import type { Teaching } from '@/domain/packs/teaching';
import { ask } from '@/messaging/client';
import { noteTeaching } from '@/storage/settings/wanted-teaching';
import { t } from '../words';
import { type Here, patternOf } from './site-here';

/** What may be taught where the popup was opened: a page nothing is known of for certain, or one that is read by a pack already. */
function wishFor(here: Here): Teaching | undefined {
  if (here.kind === 'guessed' && here.tabId !== undefined) return { origin: here.origin, tabId: here.tabId };
  if (here.kind !== 'enabled' || here.tabId === undefined || !isPackId(here.site.helpdesk)) return undefined;
  return { origin: here.site.origin, tabId: here.tabId, packId: packIdOf(here.site.helpdesk) };
}

/**
 * Asks for the site's permission and starts teaching in its tab. Must run inside the click. Where the prompt closes the popup, the
 * background goes on with the wish that was noted.
 */
async function teach(wish: Teaching): Promise<void> {
  // Not awaited: Firefox forgets the click across an await.
  const noted = noteTeaching(wish);
  const isGranted = await browser.permissions.request({ origins: [patternOf(wish.origin)] });
  await noted;
  if (!isGranted) return;
  await ask('teach/started', wish);
  window.close();
}

/** The offer to teach Helpclock a page by pointing at its parts. */
export function TeachOffer({ here }: { readonly here: Here }) {
  const wish = wishFor(here);
  if (!wish) return null;
  const isAgain = wish.packId !== undefined;
  return (
    <section class="offer teach">
      {!isAgain && <p class="quiet">{t('teach.offerHelp')}</p>}
      <button type="button" class="button" onClick={() => void teach(wish)}>
        {t(isAgain ? 'teach.teachAgain' : 'teach.offer')}
      </button>
    </section>
  );
}
