import type { MakeMeter } from './meter';

/** As with adapters: a script of its own, run before the page script where the user wants it. */
const offers = globalThis as { helpclockMeter?: MakeMeter };

export function offerMeter(make: MakeMeter): void {
  offers.helpclockMeter = make;
}

export const offeredMeter = (): MakeMeter | undefined => offers.helpclockMeter;
