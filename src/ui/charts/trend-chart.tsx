import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { RefCallback } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../format/language';
import { t } from '../words';
import { useWidth } from './use-width';
import './charts.css';

/** One bucket. Without `value` it is a gap; `low` and `high` bound the interval. */
export interface ChartPoint {
  readonly from: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly n: number;
  /** Too few for a line: a dot stands alone. */
  readonly isSmall?: boolean;
  /** The raw share of a small bucket, where the value is withheld. */
  readonly raw?: number;
}

interface TrendChartProps {
  readonly points: readonly ChartPoint[];
  readonly lang: Language;
  /** Names a bucket, on the axis and in the table. */
  readonly nameOf: (point: ChartPoint) => string;
  /** Writes a value. */
  readonly format: (value: number) => string;
  /** The whole sentence of a bucket. */
  readonly tell: (point: ChartPoint) => string;
  readonly label: string;
  /** The highest value there can be. */
  readonly most?: number;
  /** Where the axis is marked, up to its highest value; evenly by tens when missing. */
  readonly ticks?: (highest: number) => readonly number[];
  /** A bucket was picked: in the drawing or in the table. */
  readonly onPick?: (point: ChartPoint, where: Where) => void;
  /** Told what can be focused when somebody comes back: the chart itself, or a bucket of its table. */
  readonly placeRef?: (where: Where, point?: ChartPoint) => RefCallback<HTMLElement>;
}

type Where = 'chart' | 'table';

const HEIGHT = 132;
const TOP = 8;
const BARS = 26;
const AXIS = 18;
const SIDE = 40;
const PAD = 8;

function domainOf(points: readonly ChartPoint[], most: number | undefined): readonly [number, number] {
  const values = points.flatMap(({ value, low, high, raw }) => [value, low, high, raw]).filter((v) => v !== undefined);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const room = (highest - lowest) * 0.08 || Math.abs(highest) * 0.1 || 1;
  return [Math.max(0, lowest - room), most === undefined ? highest + room : Math.min(most, highest + room)];
}

/** Positions of a drawing `width` wide; time runs from right to left in right-to-left languages. */
function layout({ points, lang, most }: TrendChartProps, width: number) {
  const isRtl = lang.dir === 'rtl';
  const left = isRtl ? PAD : SIDE;
  const right = isRtl ? width - SIDE : width - PAD;
  const last = Math.max(1, points.length - 1);
  const x = scaleLinear([0, last], isRtl ? [right - PAD, left + PAD] : [left + PAD, right - PAD]);
  const bottom = HEIGHT - AXIS - BARS - 6;
  const y = scaleLinear(domainOf(points, most), [bottom, TOP]).nice(3);
  const bars = scaleLinear([0, Math.max(1, ...points.map(({ n }) => n))], [0, BARS]);
  return { x, y, bars, left, right, isRtl };
}

/** As many axis names as fit without touching. */
const everyNth = (count: number, width: number): number => Math.max(1, Math.ceil(count / Math.max(2, width / 76)));

function Drawing(props: TrendChartProps & { readonly width: number; readonly marked: number }) {
  const { points, width, marked, format, nameOf, ticks } = props;
  const { x, y, bars, left, right, isRtl } = layout(props, width);
  const [lowest = 0, highest = 0] = y.domain();
  const marks = ticks?.(highest).filter((mark) => mark >= lowest) ?? y.ticks(3);
  const isLined = (point: ChartPoint) => point.value !== undefined && !point.isSmall;
  const at = (_: ChartPoint, i: number) => x(i);
  const band = area<ChartPoint>()
    .defined((point) => isLined(point) && point.low !== undefined)
    .x(at)
    .y0((point) => y(point.low ?? 0))
    .y1((point) => y(point.high ?? 0))([...points]);
  const run = line<ChartPoint>()
    .defined(isLined)
    .x(at)
    .y((point) => y(point.value ?? 0))([...points]);
  const step = Math.abs(x(1) - x(0));
  const nth = everyNth(points.length, right - left);
  const ground = HEIGHT - AXIS;
  return (
    <svg class="trend" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {marks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text
            class="axis"
            x={isRtl ? width - 2 : SIDE - 6}
            y={y(tick) + 4}
            text-anchor={isRtl ? 'start' : 'end'}
            direction={isRtl ? 'rtl' : 'ltr'}
          >
            {format(tick)}
          </text>
        </g>
      ))}
      {points.map((point, i) => (
        <rect
          key={point.from}
          class="n-bar"
          data-marked={i === marked}
          x={x(i) - Math.min(9, step * 0.34)}
          width={Math.min(18, step * 0.68)}
          y={ground - bars(point.n)}
          height={bars(point.n)}
        />
      ))}
      <line class="ground" x1={left} x2={right} y1={ground + 0.5} y2={ground + 0.5} />
      <path class="band" d={band ?? ''} />
      <path class="run" d={run ?? ''} />
      {points.map((point, i) => {
        const value = point.value ?? point.raw;
        if (value === undefined || (isLined(point) && i !== marked && points.length > 31)) return null;
        return (
          <circle
            key={point.from}
            class="dot"
            data-small={!isLined(point)}
            data-marked={i === marked}
            cx={x(i)}
            cy={y(value)}
            r={i === marked ? 4 : 2.5}
          />
        );
      })}
      {points.map((point, i) =>
        i % nth === 0 && i <= points.length - 1 - (nth > 1 ? nth / 2 : 0) ? (
          <text key={point.from} class="axis" x={x(i)} y={HEIGHT - 4} text-anchor="middle">
            {nameOf(point)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** A number over time: its line, the band of its uncertainty, and underneath how much it rests on. Also as a table. */
export function TrendChart(props: TrendChartProps) {
  const { points, label, nameOf, tell, lang, onPick, placeRef } = props;
  const [box, width] = useWidth<HTMLDivElement>(360);
  const [marked, setMarked] = useState<number>();
  const shown = marked ?? points.findLastIndex(({ n }) => n > 0);
  const told = points[shown];
  const { x } = layout(props, width);
  const nearest = (event: MouseEvent): number => {
    const from = (event.currentTarget as Element).getBoundingClientRect().left;
    return Math.min(points.length - 1, Math.max(0, Math.round(x.invert(event.clientX - from))));
  };
  return (
    <figure class="chart" aria-label={label} tabIndex={-1} ref={placeRef?.('chart') ?? null}>
      <figcaption class="told">{told ? tell(told) : t('kpi.noData')}</figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table underneath offers the same by keyboard. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table underneath offers the same by keyboard. */}
      <div
        ref={box}
        onMouseMove={(event) => setMarked(nearest(event))}
        onMouseLeave={() => setMarked(undefined)}
        onClick={(event) => {
          const point = points[nearest(event)];
          if (point) onPick?.(point, 'chart');
        }}
      >
        <Drawing {...props} width={width} marked={shown} />
      </div>
      <details class="as-table">
        <summary>{t('chart.asTable')}</summary>
        <table>
          <caption class="visually-hidden">{label}</caption>
          <tbody>
            {points.map((point) => (
              <tr key={point.from}>
                <th scope="row">{nameOf(point)}</th>
                <td dir={lang.dir}>
                  {onPick && point.n > 0 ? (
                    <button
                      type="button"
                      class="door"
                      ref={placeRef?.('table', point) ?? null}
                      onClick={() => onPick(point, 'table')}
                    >
                      {tell(point)}
                    </button>
                  ) : (
                    tell(point)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
