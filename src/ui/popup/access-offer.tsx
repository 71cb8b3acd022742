import { useId, useState } from 'preact/hooks';
import type { SiteAccess, SiteSettings } from '@/domain/settings/settings';
import { ask } from '@/messaging/client';
import { database } from '@/storage/database';
import { isolate } from '../format/isolate';
import { useLive } from '../live';
import { t } from '../words';

/** What a header may hold. */
const TOKEN = /^[\x21-\x7e]{1,500}$/;

/** Asks how Helpclock may enter an API that opens neither to the session's cookies nor to anyone unasked. */
export function AccessOffer({ site }: { readonly site: SiteSettings }) {
  const id = useId();
  const [token, setToken] = useState('');
  const rows = useLive(() => database.health.where('site').equals(site.site).toArray(), [site.site]);
  const isWanted = rows.kind === 'ready' && rows.value.some(({ fact, isReadable }) => fact === 'access' && !isReadable);
  if (!isWanted || site.access) return null;
  const allow = (access: SiteAccess) => void ask('site/enabled', { ...site, access });
  return (
    <section class="offer">
      <h2>{t('access.title')}</h2>
      <p class="quiet">{t('access.session', { host: isolate(new URL(site.origin).host) })}</p>
      <button type="button" class="button main" onClick={() => allow({ kind: 'session' })}>
        {t('access.allow')}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          allow({ kind: 'token', token: token.trim() });
        }}
      >
        <label class="quiet" for={id}>
          {t('access.token')}
        </label>
        <input
          id={id}
          type="password"
          autocomplete="off"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={!TOKEN.test(token.trim())}>
          {t('access.useToken')}
        </button>
      </form>
    </section>
  );
}
