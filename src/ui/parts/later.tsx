import type { ComponentChild, FunctionComponent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * A part whose code is fetched when it is first shown, so that what a surface opens with does not wait for it.
 * @param meanwhile stands in its place, as high as it will be
 */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  meanwhile: ComponentChild,
): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | undefined;
  return function Later(props: P) {
    const [Part, setPart] = useState(() => loaded);
    useLayoutEffect(() => {
      let isOpen = true;
      load().then((part) => {
        loaded = part;
        if (isOpen) setPart(() => part);
      });
      return () => {
        isOpen = false;
      };
    }, []);
    return Part ? <Part {...props} /> : meanwhile;
  };
}
