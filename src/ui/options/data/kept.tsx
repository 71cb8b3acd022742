import { useEffect, useState } from 'preact/hooks';
import { room } from '@/platform/persistence';
import { database } from '@/storage/database';
import { useStorageState } from '../../data/use-storage-state';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { useLive } from '../../live';
import { StoreProblem } from '../../parts/store-problem';
import { t } from '../../words';

const BYTES_PER_MB = 1_000_000;

/** Megabytes Helpclock uses on the disk, as far as the browser tells. Asked again when the tickets change. */
function useUsed(tickets: number | undefined): number | undefined {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    let isStopped = false;
    room().then(({ used: bytes }) => isStopped || setUsed(bytes));
    return () => {
      isStopped = true;
    };
  }, [tickets]);
  return used === undefined ? undefined : used / BYTES_PER_MB;
}

/** How much is kept in this browser, and whether the browser may delete it. */
export function Kept() {
  const lang = language();
  const count = useLive(() => database.tickets.count(), []);
  const state = useStorageState();
  const used = useUsed(count.kind === 'ready' ? count.value : undefined);
  if (count.kind === 'failed') return <StoreProblem error={count.error} />;
  if (count.kind === 'loading') return <p aria-busy="true">&nbsp;</p>;
  const values = { n: formatNumber(lang, count.value), mb: used === undefined ? '?' : formatNumber(lang, used, 1) };
  return (
    <p class="lead">
      {count.value === 0 ? t('options.data.keptNone') : t('options.data.kept', values)}{' '}
      {state?.isEvictable && t('options.data.evictable')}
    </p>
  );
}
