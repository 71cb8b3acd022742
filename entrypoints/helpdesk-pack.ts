import { defineUnlistedScript } from '#imports';
import { packHelpdesk } from '@/helpdesks/pack';
import { offerPacks } from '@/page/offer';

/** Runs on the pages of sites that are read by a site pack, as the script of an adapter does on those of its product. */
export default defineUnlistedScript(() => offerPacks(packHelpdesk));
