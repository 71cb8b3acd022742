import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Language } from '../format/language';
import './charts.css';

const WIDTH = 104;
const HEIGHT = 24;
const PAD = 3;

interface SparklineProps {
  /** One value per bucket, oldest first; undefined is a gap. */
  readonly values: readonly (number | undefined)[];
  readonly lang: Language;
}

/** Values standing alone between gaps, which a line would not show. */
const isLonely = (values: readonly (number | undefined)[], i: number): boolean =>
  values[i] !== undefined && values[i - 1] === undefined && values[i + 1] === undefined;

/** The run of a number in the width of a word. What it shows is said beside it, so it is hidden from screen readers. */
export function Sparkline({ values, lang }: SparklineProps) {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return <span class="sparkline" />;
  const x = scaleLinear([0, values.length - 1], lang.dir === 'rtl' ? [WIDTH - PAD, PAD] : [PAD, WIDTH - PAD]);
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [HEIGHT - PAD, PAD]);
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0))([...values]);
  const last = values.findLastIndex((value) => value !== undefined);
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="spark-line" d={path ?? ''} />
      {values.map((value, i) =>
        i === last || isLonely(values, i) ? (
          <circle
            key={x(i)}
            class={i === last ? 'spark-now' : 'spark-dot'}
            cx={x(i)}
            cy={y(value ?? 0)}
            r={i === last ? 2.2 : 1.4}
          />
        ) : null,
      )}
    </svg>
  );
}
