import type { Clock } from '@/domain/sla/clock';
import type { Face } from '../clock/face';
import { Sign } from '../clock/sign';
import { faceText, METRIC_WORDS } from '../clock/words';
import { formatDuration } from '../format/duration';
import { formatWhenFull } from '../format/when';
import { Mark } from '../mark';
import { t } from '../words';
import { pageWords } from './page-state';
import type { Shown } from './shown';
import { nativeLines, whyLines } from './why';

function Progress({ face }: { readonly face: Face }) {
  if (face.used === undefined) return null;
  return (
    <div class="bar tone" data-look={face.look}>
      <i style={{ width: `${Math.round(face.used * 100)}%` }} />
    </div>
  );
}

function summary(shown: Shown, clock: Clock, face: Face): string {
  const due =
    face.dueAt === undefined ? '' : t('card.dueFull', { when: formatWhenFull(shown.lang, shown.zone, face.dueAt) });
  const target = clock.target === undefined ? '' : t('card.target', { time: formatDuration(shown.lang, clock.target) });
  return [due, target].filter((part) => part !== '').join(' · ');
}

function standsBecause(face: Face): string | undefined {
  if (face.isPaused) return t('card.pausedNow');
  return face.isClosed && face.look !== 'over' ? t('card.closedNow') : undefined;
}

function ClockBlock({ shown, face, clock }: { readonly shown: Shown; readonly face: Face; readonly clock: Clock }) {
  const stands = standsBecause(face);
  return (
    <section class="clock" data-look={face.look}>
      <div class="line">
        <Sign look={face.look} used={face.used} />
        <span class="name">{t(METRIC_WORDS[face.metric])}</span>
        <span class="tone" data-look={face.look}>
          {faceText(shown.lang, face)}
        </span>
      </div>
      <div class="sub">{summary(shown, clock, face)}</div>
      <Progress face={face} />
      {stands && <div class="sub">{stands}</div>}
      <details>
        <summary>{t('card.why')}</summary>
        <ul>
          {whyLines(shown, clock).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Nothing({ shown }: { readonly shown: Shown }) {
  const words = pageWords(shown.state);
  return (
    <section class="clock">
      <div class="line">
        <span class="name">{words ? t(words.says) : t('card.none')}</span>
      </div>
      <div class="sub">{words ? words.help && t(words.help) : t('card.noneHelp')}</div>
    </section>
  );
}

function footLines(shown: Shown): readonly string[] {
  const missing = shown.missing.join(t('list.comma'));
  return [
    ...nativeLines(shown),
    ...(shown.faces.some((face) => face.isRough) ? [t('card.about')] : []),
    ...(missing === '' ? [] : [t('card.missing', { facts: missing })]),
  ];
}

/** The card behind the badge: every clock with what made it so, the helpdesk's own deadlines, and what could not be read. */
export function Card({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const foot = footLines(shown);
  return (
    <>
      <div class="head">
        <Mark />
        <span>{t('card.title')}</span>
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
    </>
  );
}
