import type { ComponentChildren } from 'preact';
import './scroll-area.css';

interface ScrollAreaProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Something wider or longer than its place, that can be scrolled by keyboard too. */
export function ScrollArea({ label, children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section class="scroll-area" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
