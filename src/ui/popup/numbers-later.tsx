import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import type { Numbers } from './numbers';

/** The code that computes numbers is fetched once the list stands: an agent opens the popup to see what is next. */
export function NumbersLater(props: { readonly settings: Settings; readonly at: number }) {
  const [Part, setPart] = useState<typeof Numbers>();
  useEffect(() => {
    let isOpen = true;
    import('./numbers').then(({ Numbers: loaded }) => isOpen && setPart(() => loaded));
    return () => {
      isOpen = false;
    };
  }, []);
  return Part ? <Part {...props} /> : <div class="numbers" aria-busy="true" />;
}
