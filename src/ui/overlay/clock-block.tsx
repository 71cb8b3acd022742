import type { Clock } from '@/domain/sla/clock';
import type { Face } from '../clock/face';
import { Sign } from '../clock/sign';
import { faceText, METRIC_WORDS } from '../clock/words';
import { formatDuration } from '../format/duration';
import { formatWhenFull } from '../format/when';
import { t } from '../words';
import { ledLines, nativeLine } from './native';
import type { Shown } from './shown';
import { Strip } from './strip';
import { whyLines } from './why';

interface BlockProps {
  readonly shown: Shown;
  readonly face: Face;
  readonly clock: Clock;
}

function Progress({ face }: { readonly face: Face }) {
  if (face.used === undefined || face.isEnded) return null;
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

function Why({ shown, clock }: Pick<BlockProps, 'shown' | 'clock'>) {
  const explained = shown.explained?.clocks.clocks.find(({ metric }) => metric === clock.metric) ?? clock;
  return (
    <details>
      <summary>{t('card.why')}</summary>
      <Strip stretches={explained.stretches ?? []} />
      <dl>
        {whyLines(shown, explained).map(({ name, text }) => (
          <div key={`${name} ${text}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** One clock on the card: what it says, what is promised, the helpdesk's own deadline beside it, and why. */
export function ClockBlock({ shown, face, clock }: BlockProps) {
  const stands = standsBecause(face);
  const native = clock.ledBy ? ledLines(shown, clock) : [nativeLine(shown, face) ?? ''].filter((line) => line !== '');
  return (
    <section class="clock" data-look={face.look}>
      <div class="line">
        <Sign look={face.look} used={face.used} />
        <h3 class="name">{t(METRIC_WORDS[face.metric])}</h3>
        <span class="tone" data-look={face.look}>
          {faceText(shown.lang, face)}
        </span>
      </div>
      <div class="sub">{summary(shown, clock, face)}</div>
      <Progress face={face} />
      {stands && <div class="sub">{stands}</div>}
      {native.map((line) => (
        <div class="sub" key={line}>
          {line}
        </div>
      ))}
      <Why shown={shown} clock={clock} />
    </section>
  );
}
