/** The longest `setTimeout` holds without overflowing. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Redraws when something on screen reads differently, and only then: one timer, none while the page is hidden.
 * `draw` paints at the given moment and says when the next change comes (epoch milliseconds), if any does.
 * @returns draws at once and sets the timer anew
 */
export function ticker(
  doc: Document,
  clock: () => number,
  draw: (at: number) => number | undefined,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const at = clock();
    const next = draw(at);
    if (next === undefined || doc.hidden) return;
    timer = setTimeout(tick, Math.min(LONGEST_MS, Math.max(0, next - at)));
  };
  doc.addEventListener('visibilitychange', () => !doc.hidden && tick(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return tick;
}
