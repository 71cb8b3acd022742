import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in pixels, kept up to date; `before` until it is measured. */
export function useWidth<E extends HTMLElement>(before: number): readonly [RefObject<E | null>, number] {
  const box = useRef<E | null>(null);
  const [width, setWidth] = useState(before);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => setWidth(Math.max(1, element.clientWidth)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return [box, width];
}
