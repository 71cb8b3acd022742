import { productOf } from '../products';
import type { HelpdeskId } from '../tickets/key';
import { type Pack, packOf } from './pack';

/** What people call a helpdesk: a product's name, a pack's, or the bare id where neither is known. */
export const helpdeskName = (id: HelpdeskId, packs: readonly Pack[]): string =>
  productOf(id)?.name ?? packOf(packs, id)?.name ?? id;
