import { useEffect, useState } from 'preact/hooks';
import { t } from '../../words';
import { type Licence, loadLicences } from './licences';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly licences: readonly Licence[] };

function useLicences(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    loadLicences().then(
      (licences) => !isGone && setLoaded({ kind: 'ready', licences }),
      () => !isGone && setLoaded({ kind: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return loaded;
}

/** Whose work Helpclock contains, and under which terms; each text opens at its name. */
export function LicenceList() {
  const loaded = useLicences();
  if (loaded.kind === 'loading') return <p class="visually-hidden">{t('page.loading')}</p>;
  if (loaded.kind === 'failed') {
    return (
      <p class="notice" data-kind="problem" role="alert">
        {t('options.about.licencesFailed')}
      </p>
    );
  }
  return (
    <ul class="rows tight licences">
      {loaded.licences.map((each) => (
        <li key={`${each.name} ${each.version}`}>
          <OneLicence {...each} />
        </li>
      ))}
    </ul>
  );
}

function OneLicence({ name, version, licence, source, text }: Licence) {
  return (
    <details class="more">
      <summary>
        <bdi>{name}</bdi> <bdi class="quiet">{version}</bdi> · <bdi>{licence}</bdi>
      </summary>
      {source && (
        <p>
          <a href={source} target="_blank" rel="noreferrer">
            <bdi>{source}</bdi>
          </a>
        </p>
      )}
      {text && (
        <pre dir="ltr" lang="en">
          {text}
        </pre>
      )}
    </details>
  );
}
