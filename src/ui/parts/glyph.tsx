const PATHS = {
  up: 'M6 2.2 10 7H7.2v3.2H4.8V7H2Z',
  down: 'M6 9.8 2 5h2.8V1.8h2.4V5H10Z',
  tick: 'M4.6 10.4.9 6.7l1.3-1.3 2.4 2.4 5.2-5.6 1.4 1.2Z',
  cross: 'm2.6 1.3 3.4 3.4 3.4-3.4 1.3 1.3L7.3 6l3.4 3.4-1.3 1.3L6 7.3l-3.4 3.4-1.3-1.3L4.7 6 1.3 2.6Z',
  back: 'M7.9 1.2 9 2.3 5.3 6 9 9.7l-1.1 1.1L3.1 6Z',
  bell: 'M6 .8a3.4 3.4 0 0 0-3.4 3.4v2.5L1.3 8.6v.7h9.4v-.7L9.4 6.7V4.2A3.4 3.4 0 0 0 6 .8ZM4.6 10a1.4 1.4 0 0 0 2.8 0Z',
} as const;

interface GlyphProps {
  readonly name: keyof typeof PATHS;
}

/** A small drawing beside words that say the same. `back` turns round in right-to-left languages. */
export function Glyph({ name }: GlyphProps) {
  return (
    <svg class="glyph" data-name={name} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
