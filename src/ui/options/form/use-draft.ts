import { useState } from 'preact/hooks';

export interface Draft<T> {
  readonly value: T;
  readonly isChanged: boolean;
  set(next: T): void;
  discard(): void;
}

/**
 * A copy to work on until it is saved. While nothing is changed it follows what is stored; a change made elsewhere meanwhile does
 * not take away what was typed here.
 */
export function useDraft<T>(stored: T): Draft<T> {
  const [edited, setEdited] = useState<{ readonly value: T }>();
  const isChanged = edited !== undefined && JSON.stringify(edited.value) !== JSON.stringify(stored);
  return {
    value: edited && isChanged ? edited.value : stored,
    isChanged,
    set: (value) => setEdited({ value }),
    discard: () => setEdited(undefined),
  };
}
