import { defineUnlistedScript } from '#imports';
import { createBackfill } from '@/page/backfill';
import { offerBackfill } from '@/page/offer';

/** Loaded only into pages of products whose past can be read. */
export default defineUnlistedScript(() => offerBackfill(createBackfill));
