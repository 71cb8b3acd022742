import { defineUnlistedScript } from '#imports';
import { createMeter } from '@/page/focus/meter';
import { offerMeter } from '@/page/focus/offer';

/** Loaded only into pages of sites on which the user wants their time on tickets measured. */
export default defineUnlistedScript(() => offerMeter(createMeter));
