import { useEffect, useRef, useState } from 'preact/hooks';

/** A member of the settings that is saved with every change. */
export interface OwnMember<T> {
  /** As it was last changed here; as it is stored while nothing is on its way. */
  readonly value: T;
  /** Makes the next value from the newest one: two quick changes are both kept, though the first is not stored yet. */
  change(next: (value: T) => T): void;
}

/**
 * Shows a change at once and saves it. What is stored counts again when nothing is on its way any more, so a change that was refused is
 * seen to be undone.
 */
export function useMember<T>(stored: T, save: (value: T) => Promise<boolean>): OwnMember<T> {
  const newest = useRef(stored);
  const inStore = useRef(stored);
  const onTheWay = useRef(0);
  const [value, show] = useState(stored);
  const settle = () => {
    if (onTheWay.current > 0) return;
    newest.current = inStore.current;
    show(inStore.current);
  };
  // Settings are read anew at every change of any of them: what says the same is the same.
  useEffect(() => {
    inStore.current = stored;
    settle();
  }, [JSON.stringify(stored)]);
  return {
    value,
    change(next) {
      newest.current = next(newest.current);
      show(newest.current);
      onTheWay.current += 1;
      const mine = newest.current;
      void save(mine).then((isSaved) => {
        onTheWay.current -= 1;
        // The store may tell of it only later.
        if (isSaved) inStore.current = mine;
        settle();
      });
    },
  };
}
