import type { Point } from './place';

/** Pixels a pointer may wander and still be a click. */
const SLACK = 4;

/** Pixels an arrow key moves a floating badge. */
const STEP = 16;
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/**
 * Lets a floating badge be dragged, or moved by the arrow keys. `origin` is where it floats now; undefined while it may not move.
 * @param dropped told where it was left
 */
export function dragging(
  handle: HTMLElement,
  origin: () => Point | undefined,
  { moved, dropped, signal }: { moved: (to: Point) => void; dropped: (to: Point) => void; signal: AbortSignal },
): void {
  let start: { readonly from: Point; readonly pointer: Point } | undefined;
  let at: Point | undefined;

  handle.addEventListener(
    'pointerdown',
    (event) => {
      const from = origin();
      start = from && event.button === 0 ? { from, pointer: { x: event.clientX, y: event.clientY } } : undefined;
      at = undefined;
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (!start) return;
      const dx = event.clientX - start.pointer.x;
      const dy = event.clientY - start.pointer.y;
      if (!at && Math.hypot(dx, dy) < SLACK) return;
      if (!at && event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
      at = { x: start.from.x + dx, y: start.from.y + dy };
      moved(at);
    },
    { signal },
  );
  const end = () => {
    if (at) dropped(at);
    start = undefined;
  };
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  // The click that ends a drag is not a click.
  handle.addEventListener(
    'click',
    (event) => {
      if (at) event.stopPropagation();
      at = undefined;
    },
    { capture: true, signal },
  );
  handle.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key];
      const from = origin();
      if (!step || !from || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const to = { x: from.x + step.x, y: from.y + step.y };
      moved(to);
      dropped(to);
    },
    { signal },
  );
}
