import { useMemo } from 'preact/hooks';
import type { Kpi } from '@/domain/kpi/declaration';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiRow } from '@/domain/kpi/screen/rows';
import type { KpiReader } from '@/storage/read/kpis';
import type { Drill } from '../data/drill';
import type { TicketName } from '../data/ticket-names';
import { type BehindLine, useBehind } from '../data/use-behind';
import { formatDuration } from '../format/duration';
import type { Language } from '../format/language';
import { formatNumber } from '../format/number';
import { formatDay } from '../format/when';
import { VirtualList } from '../parts/virtual-list';
import { t, tn } from '../words';

/** Height of a line in pixels, its rule included. */
const LINE = 33;

interface ListProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly drill: Drill;
  readonly kpi: Kpi;
  readonly zone: string;
  readonly lang: Language;
}

/** What one ticket put in: a time, a count, or on which side of a share it stands. */
function putIn(kpi: Kpi, { value, weight, side }: KpiRow, lang: Language): string {
  if (value !== undefined)
    return kpi.unit === 'seconds' ? formatDuration(lang, Math.max(0, value)) : formatNumber(lang, value, 2);
  if (side !== 'of') return t(side === 'top' ? 'drill.top' : 'drill.bottom');
  if (weight === undefined) return '';
  return weight > 0 ? t('drill.counts') : t('drill.against');
}

function Named({ name }: { readonly name: TicketName | undefined }) {
  const text = (
    <>
      <bdi class="number">{name?.number ?? ''}</bdi>
      <bdi class="subject">{name && (name.subject ?? t('due.noSubject'))}</bdi>
    </>
  );
  if (name?.url === undefined) return <span class="named">{text}</span>;
  return (
    <a class="named" href={name.url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

interface LineProps extends Pick<ListProps, 'kpi' | 'zone' | 'lang'> {
  readonly line: BehindLine | undefined;
}

function Line({ line, kpi, zone, lang }: LineProps) {
  if (!line) return <div class="drill-row" aria-busy="true" />;
  const { row, name } = line;
  const text = putIn(kpi, row, lang);
  return (
    <div class="drill-row" data-against={row.weight !== undefined && row.weight <= 0}>
      <Named name={name} />
      <span class="put-in">{row.precision === 'relative' && text !== '' ? t('face.about', { text }) : text}</span>
      <span class="on">{row.at === undefined ? '' : formatDay(lang, zone, row.at)}</span>
    </div>
  );
}

/** The tickets behind a number, each with what it put in. */
export function DrillList({ reader, query, drill, kpi, zone, lang }: ListProps) {
  const [{ total, lines }, want] = useBehind(reader, query, drill);
  const positions = useMemo(() => Array.from({ length: total ?? 0 }, (_, i) => i), [total]);
  if (total === undefined) return <div class="virtual" aria-busy="true" />;
  const count = tn('drill.rows', total, { n: formatNumber(lang, total) });
  return (
    <>
      <h3 class="kpi-group">{count}</h3>
      <VirtualList
        items={positions}
        height={LINE}
        keyOf={String}
        label={count}
        onSight={want}
        draw={(position) => <Line line={lines.get(position)} kpi={kpi} zone={zone} lang={lang} />}
      />
    </>
  );
}
