import type { Settings } from '@/domain/settings/settings';
import type { TicketRecord } from '@/domain/tickets/record';
import { teamView, withoutCustomers, withoutSubject } from '@/storage/archive/team-view';
import type { TakingIn } from '@/storage/read/taking-in';

/** Records of a file without what the sender left in them and this browser does not keep. */
export function recordsToKeep(
  records: readonly TicketRecord[],
  { kind, isSameSalt }: Pick<TakingIn, 'kind' | 'isSameSalt'>,
  { keepsSubjects }: Settings,
): readonly TicketRecord[] {
  if (kind === 'exchange') return records.map((record) => teamView(record, keepsSubjects));
  const known = isSameSalt === true ? records : records.map(withoutCustomers);
  return keepsSubjects ? known : known.map(withoutSubject);
}
