import { useEffect, useRef, useState } from 'preact/hooks';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiRow } from '@/domain/kpi/screen/rows';
import { type KpiReader, readTicketsBehind } from '@/storage/read/kpis';
import { type Drill, drillQuery } from './drill';
import { type TicketName, ticketNames } from './ticket-names';
import { asKey } from './use-kpi';

/** One line behind a number, with the name of its ticket. */
export interface BehindLine {
  readonly row: KpiRow;
  readonly name: TicketName | undefined;
}

/** Lines behind a number, as far as they were in sight. */
export interface BehindLines {
  /** Missing until the first answer. */
  readonly total?: number;
  readonly lines: ReadonlyMap<number, BehindLine>;
}

const PAGE = 100;
const NONE: BehindLines = { lines: new Map() };

/**
 * The tickets behind a number, read page by page as they come into sight: a list of a hundred thousand reads what it shows. It
 * stands still while it is looked at.
 * @returns what is known so far, and what to call with the positions in sight
 */
export function useBehind(reader: KpiReader, query: KpiQuery, drill: Drill) {
  const [found, setFound] = useState<BehindLines>(NONE);
  const asked = useRef({ pages: new Set<number>(), about: '' });
  const about = asKey([query, drill]);

  async function read(page: number): Promise<void> {
    const { kpi, leftOut, cell } = drill;
    const wish = { offset: page * PAGE, limit: PAGE, ...(leftOut ? { leftOut } : {}), ...(cell ? { cell } : {}) };
    const { total, rows } = await readTicketsBehind(reader, drillQuery(query, drill), kpi, wish);
    const names = await ticketNames(rows.map(({ ref }) => ref));
    if (asked.current.about !== about) return;
    const fresh = rows.map((row, i) => [page * PAGE + i, { row, name: names.get(row.ref) }] as const);
    setFound(({ lines }) => ({ total, lines: new Map([...lines, ...fresh]) }));
  }

  function want(positions: readonly number[]): void {
    for (const page of new Set(positions.map((position) => Math.floor(position / PAGE)))) {
      if (asked.current.pages.has(page)) continue;
      asked.current.pages.add(page);
      void read(page);
    }
  }

  useEffect(() => {
    asked.current = { pages: new Set(), about };
    setFound(NONE);
    want([0]);
  }, [about]);
  return [found, want] as const;
}
