import { demoSettings, demoSite } from '../../scripts/demo/settings';
import { launch } from '../e2e/launch';
import { tell } from '../e2e/tell';
import type { Bench } from './bench';
import { manyTickets, NOON } from './many-tickets';
import { median } from './measure';
import { layReady, sendReady } from './send-looks';
import { heapOf, watchLag, worstLag } from './worker-lag';

const SUSTAINED = 6000;
const SINGLE = 200;

export default {
  title: 'Taking in what pages see',
  says: `${SUSTAINED} looks at as many tickets of some thirteen events, 50 to a message, sent to the background of the built extension in Chromium; then ${SINGLE} single looks.`,
  needs: ['e2e'],
  async run() {
    const helpclock = await launch();
    const page = await helpclock.openExtension('manifest.json');
    await tell(page, 'settings/changed', demoSettings('Europe/Berlin', NOON));
    await tell(page, 'site/enabled', demoSite(NOON));
    const worker = await helpclock.worker();
    await watchLag(worker);
    const heap = heapOf(helpclock);
    const looks = [...manyTickets(SUSTAINED + SINGLE)];
    await layReady(page, looks.slice(0, SUSTAINED));
    const messages = await sendReady(page, 50);
    const busy = messages.reduce((sum, ms) => sum + ms, 0);
    await layReady(page, looks.slice(SUSTAINED));
    const single = await sendReady(page, 1);
    const again = await sendReady(page, 1);
    const lag = await worstLag(worker);
    const peak = await heap.peak();
    await helpclock.close();
    return [
      { what: 'looks taken in', value: (SUSTAINED / busy) * 1000, unit: 'per second' as const },
      { what: 'one look, message and answer included (median)', value: median(single), unit: 'ms' as const },
      { what: 'the same look again: nothing to write (median)', value: median(again), unit: 'ms' as const },
      { what: 'longest stretch the worker was busy', value: lag.longest, unit: 'ms' as const },
      { what: 'memory peak of the worker', value: peak / 1_000_000, unit: 'MB' as const },
    ];
  },
} satisfies Bench;
