import { Sign } from '../clock/sign';
import { isolate } from '../format/isolate';
import { t } from '../words';
import { SiteGuess } from './site-guess';
import type { Here, Recognised } from './site-here';

const hostOf = (origin: string): string => new URL(origin).host;

/** Where Helpclock stands with the page the popup was opened on, in the popup's first line. */
export function SiteState({ here }: { readonly here: Here }) {
  if (here.kind === 'none') return null;
  const origin = here.kind === 'enabled' || here.kind === 'locked-out' ? here.site.origin : here.origin;
  const look = here.kind === 'enabled' ? 'met' : here.kind === 'locked-out' ? 'risk' : 'none';
  return (
    <span class="site-state" data-look={look}>
      <bdi>{hostOf(origin)}</bdi>
      {look !== 'none' && <Sign look={look} />}
      <span class="visually-hidden">{here.kind === 'enabled' ? t('site.on') : t('site.off')}</span>
    </span>
  );
}

interface SiteOfferProps {
  readonly here: Here;
  readonly isDeclined: boolean;
  readonly onEnable: (found?: Recognised) => void;
}

/** The offer to turn Helpclock on where it found a helpdesk, or where it was locked out. */
export function SiteOffer({ here, isDeclined, onEnable }: SiteOfferProps) {
  if (here.kind === 'guessed') {
    const { guesses, origin } = here;
    return <SiteGuess guesses={guesses} host={hostOf(origin)} isDeclined={isDeclined} onEnable={onEnable} />;
  }
  if (here.kind === 'forbidden') {
    return (
      <p class="notice" data-kind="problem">
        {t('problem.managed.host', { host: isolate(hostOf(here.origin)) })}
      </p>
    );
  }
  if (here.kind !== 'locked-out') return null;
  return (
    <section class="offer">
      <h2>{t('site.lockedOut')}</h2>
      <p class="quiet">{t('site.lockedOutHelp', { host: isolate(hostOf(here.site.origin)) })}</p>
      <button type="button" class="button main" onClick={() => onEnable()}>
        {t('site.letIn')}
      </button>
    </section>
  );
}
