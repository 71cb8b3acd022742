import { history } from './history';
import { FIRST_LIVE_ID, liveTickets } from './live-tickets';
import type { Desk } from './zendesk/host';

const SEED = 7;

/** The whole demo desk at `now`; its clock goes on from there by `clock`. */
export const deskAt = (now: number, clock: () => number, theme: 'light' | 'dark' = 'light'): Desk => ({
  live: liveTickets(now),
  past: history(SEED, now, FIRST_LIVE_ID),
  clock,
  theme,
});
