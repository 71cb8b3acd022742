import { useId, useState } from 'preact/hooks';
import { unreadProductAt } from '@/domain/unread-products';
import { isolate } from '../format/isolate';
import { t } from '../words';
import type { Guesses, Recognised } from './site-here';

/** From here on a recognition counts as certain; two whose confidence lies closer than `RIVAL` are not told apart. */
const CERTAIN = 0.8;
const RIVAL = 0.2;

/** The product a page shows, unless two are as likely: then the user says which. */
export function leaderOf({ candidates }: Guesses): Guesses['candidates'][number] | undefined {
  const [first, second] = candidates;
  return first && second && first.confidence - second.confidence < RIVAL ? undefined : first;
}

function headingOf(guesses: Guesses, host: string): string {
  const leader = leaderOf(guesses);
  const unread = leader ? undefined : unreadProductAt(host);
  if (unread) return t('site.found', { name: isolate(unread.name) });
  if (leader) return t(leader.confidence >= CERTAIN ? 'site.found' : 'site.foundMaybe', { name: isolate(leader.name) });
  const names = guesses.candidates.map(({ name }) => isolate(name)).join(t('list.comma'));
  return names === '' ? t('site.notEnabled') : t('site.foundSeveral', { names });
}

interface SiteGuessProps {
  readonly guesses: Guesses;
  readonly host: string;
  readonly isDeclined: boolean;
  readonly onEnable: (found: Recognised) => void;
}

/** Which helpdesk the page seems to be and how sure that is; the user has the last word. */
export function SiteGuess({ guesses, host, isDeclined, onEnable }: SiteGuessProps) {
  const id = useId();
  const all: readonly Recognised[] = [...guesses.candidates, ...guesses.others];
  const [chosen, setChosen] = useState(leaderOf(guesses)?.helpdesk ?? '');
  const found = all.find(({ helpdesk }) => helpdesk === chosen);
  return (
    <section class="offer" data-tone={guesses.candidates.length > 0 ? 'found' : 'unknown'}>
      <h2>{headingOf(guesses, host)}</h2>
      {!leaderOf(guesses) && unreadProductAt(host) && <p>{t('site.unread')}</p>}
      <p class="quiet">{t('site.foundHelp', { host: isolate(host) })}</p>
      <label class="quiet" for={id}>
        {t('site.choose')}
      </label>
      <select id={id} class="select" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        <option value="">{t('site.chooseNone')}</option>
        {all.map(({ helpdesk, name }) => (
          <option key={helpdesk} value={helpdesk}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="button main" disabled={!found} onClick={() => found && onEnable(found)}>
        {t('site.enable')}
      </button>
      {isDeclined && <p class="quiet">{t('site.declined')}</p>}
    </section>
  );
}
