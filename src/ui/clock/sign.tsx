import type { Look } from './face';
import { signPaths } from './sign-paths';

/** The sign of a state. */
export function Sign({ look, used }: { readonly look: Look; readonly used?: number | undefined }) {
  return (
    <svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {signPaths(look, used).map((d) => (
        <path key={d} d={d} fill="currentColor" fill-rule="evenodd" />
      ))}
    </svg>
  );
}
