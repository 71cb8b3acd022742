import type { RowReading } from '@/domain/import/rows/row';
import type { TicketEvent } from '@/domain/tickets/event';
import type { Instant } from '@/domain/time/instant';
import { formatDuration } from '../../format/duration';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatClock, formatDate } from '../../format/when';
import { ScrollArea } from '../../parts/scroll-area';
import { t } from '../../words';
import { channelText, priorityText, statusText } from '../policies/fact-words';
import { SKIP_WORDS } from './result-words';
import type { Understood } from './understood';

const firstOf = (events: readonly TicketEvent[], is: (event: TicketEvent) => boolean): Instant | undefined =>
  events.find(is)?.at;

const isReply = (event: TicketEvent): boolean =>
  event.kind === 'message' && event.actor.role === 'agent' && event.isPublic;
const isSolve = (event: TicketEvent): boolean =>
  event.kind === 'status' && (event.status === 'solved' || event.status === 'closed');

/** The first rows as they would be stored: an empty field is unknown. */
export function Preview({ understood: { preview, mapping } }: { readonly understood: Understood }) {
  const lang = language();
  const zone = mapping?.zone ?? 'UTC';
  const when = (at: Instant | undefined): string =>
    at === undefined ? '' : `${formatDate(lang, zone, at)} ${formatClock(lang, zone, at)}`;
  return (
    <ScrollArea label={t('import.preview')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('import.role.id')}</th>
            <th scope="col">{t('import.role.createdAt')}</th>
            <th scope="col">{t('import.role.firstReplyAt')}</th>
            <th scope="col">{t('import.role.solvedAt')}</th>
            <th scope="col">{t('import.role.status')}</th>
            <th scope="col">{t('import.role.priority')}</th>
            <th scope="col">{t('import.role.channel')}</th>
            <th scope="col">{t('import.role.assignee')}</th>
            <th scope="col">{t('import.role.rating')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.map((row, i) => (
            // Rows have no identity of their own, and the list is replaced whole.
            <PreviewRow
              key={i}
              row={row}
              when={when}
              number={(n) => formatNumber(lang, n, 2)}
              duration={(s) => (s === undefined ? '' : formatDuration(lang, s))}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface PreviewRowProps {
  readonly row: RowReading;
  readonly when: (at: Instant | undefined) => string;
  readonly number: (n: number) => string;
  readonly duration: (seconds: number | undefined) => string;
}

function PreviewRow({ row, when, number, duration }: PreviewRowProps) {
  if (row.kind === 'skipped') {
    return (
      <tr>
        <td colSpan={9} class="quiet">
          {t('import.rowSkipped', { why: t(SKIP_WORDS[row.reason]) })}
        </td>
      </tr>
    );
  }
  const { observation, points = [] } = row;
  if (observation === undefined) {
    return (
      <tr>
        <td colSpan={9}>
          {points.map(({ metric, at, value }) => `${when(at)} · ${metric} ${number(value)}`).join(', ')}
        </td>
      </tr>
    );
  }
  const { key, facts, events } = observation;
  const rating = events.findLast((event) => event.kind === 'rating');
  return (
    <tr>
      <th scope="row">
        <bdi>{key.id}</bdi>
      </th>
      <td>{when(facts.createdAt)}</td>
      <td>{when(firstOf(events, isReply)) || duration(observation.reported?.firstReplyTime)}</td>
      <td>{when(facts.solvedAt ?? firstOf(events, isSolve))}</td>
      <td>
        <bdi>{facts.status ? statusText(facts.status) : (facts.rawStatus ?? '')}</bdi>
      </td>
      <td>{facts.priority && priorityText(facts.priority)}</td>
      <td>{facts.channel && channelText(facts.channel)}</td>
      <td>
        <bdi>{facts.assignee?.name ?? facts.assignee?.id ?? ''}</bdi>
      </td>
      <td>{rating ? number(rating.score) : ''}</td>
    </tr>
  );
}
