import type { Stretch } from '@/domain/sla/clock';

/** The life of a clock as a strip of its stretches, each as long as it lasted. The lines beneath say the same in words. */
export function Strip({ stretches }: { readonly stretches: readonly Stretch[] }) {
  if (stretches.length < 2) return null;
  return (
    <div class="strip" aria-hidden="true">
      {stretches.map(({ from, to, kind }) => (
        <i key={from} data-kind={kind} style={{ flexGrow: Math.max(1, Math.round((to - from) / 1000)) }} />
      ))}
    </div>
  );
}
