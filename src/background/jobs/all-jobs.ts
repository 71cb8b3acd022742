import { takeIn } from '../archive/take-in';
import { forgetFocus } from '../focus/forget-focus';
import { createImport } from '../import/import-file';
import { rebuildKpis } from '../kpi/rebuild-kpis';
import { eraseSites } from './erase-sites';
import { forgetSubjects } from './forget-subjects';
import type { Job } from './job';
import { rebuildDue } from './rebuild-due';
import { removeParcels } from './remove-parcels';
import { retention } from './retention';

/** In the order they are done: what is to be erased is not computed first. */
export const JOBS: readonly Job[] = [
  eraseSites,
  takeIn,
  createImport(),
  retention,
  forgetSubjects,
  forgetFocus,
  removeParcels,
  rebuildDue,
  rebuildKpis,
];
