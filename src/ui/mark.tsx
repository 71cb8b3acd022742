/** The mark at text size: a clock face whose hand leaves a wedge. `assets/mark.svg` is the same drawing. */
export function Mark({ size = 12 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Zm.9 1.9v6.6l4.7 3.3A6.2 6.2 0 0 0 8.9 1.9Z"
      />
    </svg>
  );
}
