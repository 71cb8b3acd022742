import { CHANNELS } from '../../tickets/facts';
import type { Variance, VarianceGroup } from './find-variances';

const nameOf = (group: VarianceGroup): string =>
  group.kind === 'team' ? group.team : group.kind === 'channel' ? group.channel : '';

/** What a variance is told under, and known again by: its KPI and whose it is. */
export const varianceId = ({
  kpi,
  group,
}: {
  readonly kpi: Pick<Variance['kpi'], 'id'>;
  readonly group: VarianceGroup;
}) => `variance|${kpi.id}|${group.kind}|${nameOf(group)}`;

/** The KPI and group of an id; undefined for any other text. */
export function readVarianceId(id: string): { readonly kpi: string; readonly group: VarianceGroup } | undefined {
  const [word, kpi, kind, ...rest] = id.split('|');
  const name = rest.join('|');
  if (word !== 'variance' || !kpi) return undefined;
  if (kind === 'all') return { kpi, group: { kind } };
  if (kind === 'team' && name !== '') return { kpi, group: { kind, team: name } };
  const channel = CHANNELS.find((one) => one === name);
  return kind === 'channel' && channel !== undefined ? { kpi, group: { kind, channel } } : undefined;
}
