import { useRef } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import type { DueRow } from '@/storage/rows';
import { useNow } from '../live';
import { type DueLine, dueLines, nextTurn } from './due-line';

interface Reckoned {
  readonly rows: readonly DueRow[];
  readonly settings: Settings;
  readonly at: number;
  readonly lines: readonly DueLine[];
}

/**
 * The lines of due rows now, the most pressing first, renewed when one of them reads differently. Ten thousand clocks are reckoned
 * once for each moment, however often their list is drawn.
 */
export function useDueLines(
  rows: readonly DueRow[],
  settings: Settings,
  clock: () => number,
): { readonly at: number; readonly lines: readonly DueLine[] } {
  const last = useRef<Reckoned>(undefined);
  const linesAt = (at: number): readonly DueLine[] => {
    const known = last.current;
    if (known?.rows === rows && known.settings === settings && known.at === at) return known.lines;
    const lines = dueLines(rows, settings, at);
    last.current = { rows, settings, at, lines };
    return lines;
  };
  const at = useNow(clock, (now) => nextTurn(linesAt(now)));
  return { at, lines: linesAt(at) };
}
