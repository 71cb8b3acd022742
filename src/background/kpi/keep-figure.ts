import { figureId } from '@/domain/kpi/series/figure';
import type { SeriesPoint } from '@/domain/kpi/series/series';
import { parseKept } from '@/storage/archive/kept-tables';
import type { SeriesRow } from '@/storage/rows';
import type { Background } from '../background';

/** Keeps a typed figure. One that is none is passed over: the form does not send it. */
export async function keepFigure({ db }: Pick<Background, 'db'>, figure: SeriesPoint): Promise<void> {
  const row = parseKept('series', { ...figure, origin: 'typed', id: figureId(figure) });
  if (row !== undefined) await db.series.put(row as SeriesRow);
}
