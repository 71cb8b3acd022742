import type { Instant } from '@/domain/time/instant';
import { isolate } from '../format/isolate';
import { formatWhen } from '../format/when';
import { Mark } from '../mark';
import { ratingWords } from '../rating/words';
import { t } from '../words';
import { ClockBlock } from './clock-block';
import { factWords } from './fact-words';
import { otherNatives } from './native';
import { pageWords } from './page-state';
import { Report } from './report';
import type { Shown } from './shown';
import { Snooze } from './snooze';

function Nothing({ shown }: { readonly shown: Shown }) {
  const words = pageWords(shown.state);
  return (
    <section class="clock">
      <div class="line">
        <h3 class="name">{words ? t(words.says) : t('card.none')}</h3>
      </div>
      <div class="sub">{words ? words.help && t(words.help) : t('card.noneHelp')}</div>
    </section>
  );
}

function ratingLine(shown: Shown): readonly string[] {
  const rating = shown.view?.rating;
  if (!rating) return [];
  const when = formatWhen(shown.lang, shown.zone, rating.at, shown.at);
  return [t('card.rated', { rating: isolate(ratingWords(shown.lang, rating.score, rating.scale)), when })];
}

function footLines(shown: Shown): readonly string[] {
  const missing = shown.missing.map(factWords).join(t('list.comma'));
  return [
    ...otherNatives(shown),
    ...ratingLine(shown),
    ...(shown.faces.some((face) => face.isRough) ? [t('card.about')] : []),
    ...(missing === '' ? [] : [t('card.missing', { facts: missing })]),
  ];
}

interface CardProps {
  readonly shown: Shown;
  readonly onClose: () => void;
  readonly onSnooze: (until: Instant | undefined) => void;
}

/** The card behind the badge: every clock with what made it so, the helpdesk's own deadlines, and what could not be read. */
export function Card({ shown, onClose, onSnooze }: CardProps) {
  const foot = footLines(shown);
  return (
    <>
      <div class="head">
        <Mark />
        <h2>{t('card.title')}</h2>
        <button type="button" class="close" aria-label={t('card.close')} onClick={onClose}>
          ×
        </button>
      </div>
      {(shown.faces.length === 0 || shown.state !== 'ok') && <Nothing shown={shown} />}
      {shown.faces.map((face) => {
        const clock = shown.view?.clocks.clocks.find((each) => each.metric === face.metric);
        return clock && <ClockBlock key={face.metric} shown={shown} face={face} clock={clock} />;
      })}
      {foot.length > 0 && (
        <div class="foot">
          {foot.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
      <div class="deeds">
        <Snooze shown={shown} onSnooze={onSnooze} />
        <Report shown={shown} />
      </div>
    </>
  );
}
