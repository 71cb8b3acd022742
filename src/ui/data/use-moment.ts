import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import { database } from '@/storage/database';
import type { DueRow } from '@/storage/rows';
import { type Live, useLive, useNow } from '../live';
import { type DueLine, dueLine, nextTurn } from './due-line';

/** What was true at the moment it was asked. */
interface Momentary {
  /** When it changes by time alone (epoch milliseconds). */
  readonly turnsAt: number | undefined;
}

/**
 * Asks about this moment, again when the store changes and again when time alone has changed the answer. One transaction, so that counts
 * and lines tell the same.
 */
export function useMoment<T extends Momentary>(
  ask: (at: number) => Promise<T>,
  inputs: readonly unknown[],
  clock: () => number,
): Live<T> {
  const [turn, setTurn] = useState<number>();
  const live = useLive(
    () => database.transaction('r', [database.due, database.tallies], () => ask(clock())),
    [...inputs, turn],
  );
  const turnsAt = live.kind === 'ready' ? live.value.turnsAt : undefined;
  const at = useNow(clock, () => turnsAt);
  useEffect(() => {
    if (turnsAt !== undefined && turnsAt <= at) setTurn(turnsAt);
  }, [turnsAt, at]);
  return live;
}

/** The lines of rows now, renewed when one of them reads differently. */
export function useDueLines(
  rows: readonly DueRow[],
  settings: Settings,
  clock: () => number,
): { readonly at: number; readonly lines: readonly DueLine[] } {
  const linesAt = (at: number) => rows.flatMap((row) => dueLine(row, settings, at) ?? []);
  const at = useNow(clock, (now) => nextTurn(linesAt(now)));
  return { at, lines: linesAt(at) };
}
