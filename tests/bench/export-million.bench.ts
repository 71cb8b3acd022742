import type { Bench } from './bench';
import { measureExport } from './export/measure-export';

const TICKETS = 1_000_000;

export default {
  title: 'Exporting a million tickets',
  says: `${TICKETS.toLocaleString('en')} tickets of some thirteen events each, with clocks and history, exported as CSV from the panel of the built extension in Chromium.`,
  needs: ['e2e'],
  run: () => measureExport(TICKETS),
} satisfies Bench;
