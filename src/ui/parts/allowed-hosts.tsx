import { isolate } from '../format/isolate';
import { t } from '../words';

/** Says on which hosts an administrator allows Helpclock; nothing where there is no such word. */
export function AllowedHosts({ hosts }: { readonly hosts: readonly string[] | undefined }) {
  if (hosts === undefined) return null;
  const names = hosts.map(isolate).join(t('list.comma'));
  return (
    <p class="notice allowed-hosts">
      {hosts.length === 0 ? t('managed.noHosts') : t('managed.allowedHosts', { hosts: names })}
    </p>
  );
}
