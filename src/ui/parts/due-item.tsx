import { ticketUrl } from '@/storage/ticket-url';
import { Sign } from '../clock/sign';
import { dueText, faceText, METRIC_WORDS } from '../clock/words';
import type { DueLine } from '../data/due-line';
import type { Language } from '../format/language';
import { t } from '../words';
import './due-item.css';

/** The number people say, with the sign they say it with. */
const numberOf = ({ row }: DueLine): string => `#${row.number ?? row.key.id}`;

export interface DueItemProps {
  readonly line: DueLine;
  readonly lang: Language;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Names who holds the ticket. */
  readonly isTeam: boolean;
}

function Contents({ line, lang, at, isTeam }: DueItemProps) {
  const { row, face } = line;
  return (
    <>
      <Sign look={face.look} used={face.used} />
      <span class="subject" dir="auto">
        {row.subject ?? t('due.noSubject')}
      </span>
      <span class="tone main" data-look={face.look}>
        {faceText(lang, face)}
      </span>
      <span class="about">
        <bdi class="number">{numberOf(line)}</bdi>
        <span>{t(METRIC_WORDS[face.metric])}</span>
        {isTeam && <bdi>{row.assigneeName ?? t('due.nobody')}</bdi>}
      </span>
      <span class="when">{dueText(lang, face, line.zone, at)}</span>
    </>
  );
}

/** Height of an item in pixels, its rule included. */
export const DUE_ITEM_HEIGHT = 49;

/** A ticket by what is due next; opens its page. */
export function DueItem(props: DueItemProps) {
  const { line } = props;
  // Made for the lines in sight only: an address takes longer to check than a clock to read.
  const url = ticketUrl(line.row);
  if (url === undefined) {
    return (
      <div class="due" data-look={line.face.look}>
        <Contents {...props} />
      </div>
    );
  }
  return (
    <a class="due" data-look={line.face.look} href={url} target="_blank" rel="noreferrer">
      <Contents {...props} />
    </a>
  );
}
