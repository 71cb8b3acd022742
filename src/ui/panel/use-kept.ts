import { useState } from 'preact/hooks';

const kept = new Map<string, unknown>();

/** State that outlives what shows it, as long as the panel is open: whoever comes back from a drill finds what they had chosen. */
export function useKept<T>(name: string, start: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : start));
  return [
    value,
    (next) => {
      kept.set(name, next);
      setValue(next);
    },
  ];
}
