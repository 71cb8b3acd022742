import type { TicketClocks } from '../../sla/clock';
import type { TicketLife } from '../../tickets/life';
import type { MeasureContext } from './context';
import type { Conversation } from './conversation';
import type { Holding } from './holder';
import type { Solves } from './solves';

/** A ticket read once, for every part of the measuring. */
export interface Story extends Solves {
  readonly life: TicketLife;
  readonly clocks: TicketClocks;
  readonly context: MeasureContext;
  readonly conversation: Conversation;
  readonly holding: Holding;
  /** Marks every sample of the ticket bears. */
  readonly shared: number;
}
