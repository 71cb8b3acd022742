import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './virtual-list.css';

/** Lines drawn beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 8;

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Height of every line in pixels. */
  readonly height: number;
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ComponentChild;
  readonly label: string;
  /** Told the lines in sight, whenever they change. */
  readonly onSight?: (items: readonly T[]) => void;
}

/** A list of any length that draws only the lines in sight. */
export function VirtualList<T>({ items, height, keyOf, draw, label, onSight }: VirtualListProps<T>) {
  const frame = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.floor(sight.top / height) - MARGIN);
  const last = Math.min(items.length, Math.ceil((sight.top + sight.height) / height) + MARGIN);
  useEffect(() => onSight?.(items.slice(first, last)), [items, first, last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section class="virtual" ref={frame} tabIndex={0} aria-label={label}>
      <ul style={{ height: `${items.length * height}px` }}>
        {items.slice(first, last).map((item, i) => (
          <li
            key={keyOf(item)}
            style={{ top: `${(first + i) * height}px`, height: `${height}px` }}
            aria-setsize={items.length}
            aria-posinset={first + i + 1}
          >
            {draw(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
