import type { Face } from '../clock/face';
import { Sign } from '../clock/sign';
import { briefText, dueText, faceSentence, faceText, METRIC_WORDS } from '../clock/words';
import type { Language } from '../format/language';
import { Mark } from '../mark';
import { t } from '../words';
import { pageWords } from './page-state';
import type { Shown } from './shown';

function Lead({ face, shown }: { readonly face: Face; readonly shown: Shown }) {
  const due = dueText(shown.lang, face, shown.zone, shown.at);
  return (
    <span class="part lead" data-look={face.look}>
      <Sign look={face.look} used={face.used} />
      <span>{t(METRIC_WORDS[face.metric])}</span>
      <b>{faceText(shown.lang, face)}</b>
      {due && <span class="due">· {due}</span>}
    </span>
  );
}

function Other({ face, lang }: { readonly face: Face; readonly lang: Language }) {
  return (
    <span class="part" data-look={face.look}>
      <Sign look={face.look} used={face.used} />
      <span>{t(METRIC_WORDS[face.metric])}</span>
      <span>{briefText(lang, face)}</span>
    </span>
  );
}

function Status({ shown }: { readonly shown: Shown }) {
  const words = pageWords(shown.state);
  return <span class="part">{words ? t(words.says) : t('look.none')}</span>;
}

/** What a screen reader hears of the whole badge. */
function label(shown: Shown): string {
  const words = pageWords(shown.state);
  const faces = shown.faces.map((face) => faceSentence(shown.lang, face, shown.zone, shown.at));
  return [...(words ? [t(words.says)] : []), ...(faces.length > 0 ? faces : words ? [] : [t('look.none')])].join('. ');
}

/** The badge of the open ticket: the leading clock in full, the others in brief, or why there are none. */
export function Badge({ shown, place, onToggle }: BadgeProps) {
  const [lead, ...others] = shown.faces;
  const open = others.filter((face) => !face.isEnded);
  return (
    <button
      type="button"
      class="badge root"
      data-place={place.kind}
      style={place.kind === 'hidden' ? undefined : { translate: `${place.x}px ${place.y}px` }}
      aria-haspopup="dialog"
      aria-expanded={shown.isCardOpen}
      aria-label={label(shown)}
      onClick={onToggle}
    >
      <span class="mark">
        <Mark />
      </span>
      {lead ? <Lead face={lead} shown={shown} /> : <Status shown={shown} />}
      {lead && shown.state !== 'ok' && <Status shown={shown} />}
      {open.map((face) => (
        <Other key={face.metric} face={face} lang={shown.lang} />
      ))}
    </button>
  );
}

export type BadgePlace =
  | { readonly kind: 'beside' | 'floating'; readonly x: number; readonly y: number }
  | { readonly kind: 'hidden' };

interface BadgeProps {
  readonly shown: Shown;
  readonly place: BadgePlace;
  readonly onToggle: () => void;
}
