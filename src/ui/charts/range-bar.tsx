import './charts.css';

interface RangeBarProps {
  /** 0 to 1. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

const percent = (share: number): string => `${Math.round(1000 * Math.min(1, Math.max(0, share))) / 10}%`;

/** A share with the range it may lie in, on a line from nothing to all. The numbers stand beside it. */
export function RangeBar({ value, low, high }: RangeBarProps) {
  return (
    <span class="range" aria-hidden="true">
      {low !== undefined && high !== undefined && (
        <i class="range-band" style={{ insetInlineStart: percent(low), width: percent(high - low) }} />
      )}
      <i class="range-value" style={{ insetInlineStart: percent(value) }} />
    </span>
  );
}
