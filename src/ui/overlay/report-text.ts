import type { Shown } from './shown';

/**
 * What helps to mend a wrong clock, without anything of the ticket's content or people: which helpdesk, which page state, what was
 * not read, and how each clock stands. Machine words and ISO instants, for whoever mends it reads no particular language.
 */
export function reportText(shown: Shown): string {
  const iso = (at: number | undefined) => (at === undefined ? '-' : new Date(at).toISOString());
  const view = shown.explained ?? shown.view;
  const clocks = (view?.clocks.clocks ?? []).flatMap((clock) => [
    `${clock.metric}: ${clock.state}, cycle ${clock.cycle}, started ${iso(clock.activatedAt)}, due ${iso(clock.breachAt)}, ` +
      `elapsed ${clock.elapsed ?? '-'} s of ${clock.target ?? '-'} s (${clock.hours ?? '-'}), ${clock.precision}`,
    ...(clock.stretches ?? []).map(({ from, to, kind, counted }) => `  ${iso(from)} ${iso(to)} ${kind} ${counted} s`),
  ]);
  const native = (view?.native ?? []).map(
    ({ metric, dueAt, state }) => `native ${metric}: ${state ?? '-'}, due ${iso(dueAt)}`,
  );
  return [
    `Helpclock report, ${iso(shown.at)}, times of the team in ${shown.zone}`,
    `helpdesk: ${shown.site.helpdesk}; page: ${shown.state}; not readable: ${shown.missing.join(', ') || '-'}`,
    ...clocks,
    ...native,
    '',
  ].join('\n');
}
