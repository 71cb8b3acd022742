import { useRef, useState } from 'preact/hooks';
import type { DayInterval } from '@/domain/time/schedule';
import type { Language } from '../../../format/language';
import { t } from '../../../words';
import { type Bar, barOf, DAY, drawn, type Grip, intervalOf, joined, moved, STEP, snap } from './day-bars';
import { intervalLabel } from './interval-label';

interface TrackProps {
  readonly lang: Language;
  readonly dayName: string;
  readonly intervals: readonly DayInterval[];
  /** What runs over from the night before; shown, not moved here. */
  readonly fromYesterday: readonly Bar[];
  /** Breaks of every such day; shown, not moved here. */
  readonly pauses: readonly Bar[];
  readonly onChange: (intervals: readonly DayInterval[]) => void;
}

/** A drag under way: what it will be when the pointer is let go. */
interface Drag {
  readonly index: number | undefined;
  readonly grip: Grip;
  readonly origin: number;
  readonly bar: Bar;
}

/** How near to an end, in pixels, the pointer takes the end and not the bar. */
const EDGE = 7;

const percent = (minutes: number): string => `${(minutes / DAY) * 100}%`;
const place = ({ from, to }: Bar) => ({
  insetInlineStart: percent(from),
  width: percent(Math.min(to, DAY) - from),
});

/** The hours of one day as bars on a line of 24 hours: drag to draw, move and stretch; arrow keys do the same. */
export function Track({ lang, dayName, intervals, fromYesterday, pauses, onChange }: TrackProps) {
  const line = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const bars = intervals.flatMap((interval) => barOf(interval) ?? []);
  const shown = drag?.index === undefined ? bars : bars.map((bar, i) => (i === drag.index ? drag.bar : bar));

  const keep = (next: readonly Bar[]) => onChange(joined(next).map(intervalOf));
  const minuteAt = (x: number): number => {
    const box = line.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const share = (x - box.left) / box.width;
    return (lang.dir === 'rtl' ? 1 - share : share) * DAY;
  };

  function begin(event: PointerEvent, index: number | undefined): void {
    if (event.button !== 0 || (event.target as Element).closest('fieldset:disabled')) return;
    event.stopPropagation();
    const origin = minuteAt(event.clientX);
    const bar = index === undefined ? drawn(origin, origin) : (bars[index] as Bar);
    const grip = index === undefined ? 'end' : gripOf(event, lang);
    line.current?.setPointerCapture(event.pointerId);
    setDrag({ index, grip, origin, bar });
  }
  function follow(event: PointerEvent): void {
    if (!drag) return;
    const at = minuteAt(event.clientX);
    const from = drag.index === undefined ? undefined : bars[drag.index];
    setDrag({ ...drag, bar: from ? moved(from, drag.grip, snap(at - drag.origin)) : drawn(drag.origin, at) });
  }
  function end(): void {
    if (!drag) return;
    setDrag(undefined);
    keep(drag.index === undefined ? [...bars, drag.bar] : shown);
  }
  function press(event: KeyboardEvent, index: number): void {
    const bar = bars[index];
    const step = stepOf(event, lang);
    if (!bar) return;
    if (event.key === 'Delete' || event.key === 'Backspace') keep(bars.filter((_, i) => i !== index));
    else if (step === undefined) return;
    else
      keep(
        bars.map((each, i) =>
          i === index ? moved(bar, event.shiftKey ? 'end' : event.altKey ? 'start' : 'all', step) : each,
        ),
      );
    event.preventDefault();
  }

  return (
    <div
      class="track"
      ref={line}
      onPointerDown={(event) => begin(event, undefined)}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
    >
      {fromYesterday.map((bar) => (
        <span key={bar.to} class="bar spill" style={place(bar)} aria-hidden="true" />
      ))}
      {shown.map((bar, index) => (
        <button
          key={index}
          type="button"
          class="bar"
          data-overnight={bar.to > DAY}
          style={place(bar)}
          aria-label={t('options.schedules.bar', { day: dayName, hours: intervalLabel(lang, intervalOf(bar)) })}
          aria-describedby="week-keys"
          onPointerDown={(event) => begin(event, index)}
          onKeyDown={(event) => press(event, index)}
        >
          <span aria-hidden="true">{intervalLabel(lang, intervalOf(bar))}</span>
        </button>
      ))}
      {pauses.map((bar) => (
        <span key={bar.from} class="bar pause" style={place(bar)} aria-hidden="true" />
      ))}
      {drag && drag.index === undefined && <span class="bar drawing" style={place(drag.bar)} />}
    </div>
  );
}

/** Which part of a bar the pointer holds. */
function gripOf(event: PointerEvent, lang: Language): Grip {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const [left, right] = lang.dir === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  if (event.clientX - box.left < EDGE) return left;
  return box.right - event.clientX < EDGE ? right : 'all';
}

/** Minutes an arrow key moves by; later is where the line goes on, so to the left in Persian. */
function stepOf(event: KeyboardEvent, lang: Language): number | undefined {
  const later = lang.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const earlier = lang.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (event.key === later) return STEP;
  return event.key === earlier ? -STEP : undefined;
}
