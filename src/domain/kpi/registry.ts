import { availability } from './catalogue/availability';
import { complaints } from './catalogue/complaints';
import { engagement } from './catalogue/engagement';
import { flow } from './catalogue/flow';
import { productivity } from './catalogue/productivity';
import { promises } from './catalogue/promises';
import { resolution } from './catalogue/resolution';
import { response } from './catalogue/response';
import { satisfaction } from './catalogue/satisfaction';
import { typed } from './catalogue/typed';
import { volume } from './catalogue/volume';
import type { Kpi } from './declaration';

const lineNumber = ({ line }: Kpi): number => Number(line.slice(1));

/** Every KPI, in the order of the catalogue. Surfaces, CSV, report and documentation all read this list. */
export const kpis: readonly Kpi[] = [
  ...response,
  ...resolution,
  ...promises,
  ...satisfaction,
  ...flow,
  ...complaints,
  ...volume,
  ...availability,
  ...engagement,
  ...productivity,
  ...typed,
].sort((a, b) => lineNumber(a) - lineNumber(b));

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** @throws RangeError for an id no KPI has. */
export function kpiById(id: string): Kpi {
  const kpi = byId.get(id);
  if (kpi === undefined) throw new RangeError(`No KPI has the id ${id}`);
  return kpi;
}
