import type { ExchangePreview } from '@/storage/archive/exchange';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { formatDate } from '../../format/when';
import { factWords } from '../../overlay/fact-words';
import { t, tn } from '../../words';

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Two facts may have one name (a status and the helpdesk's own word for it): the more frequent stands for both. */
function namedFields({ fields }: ExchangePreview): readonly (readonly [string, number])[] {
  const named = new Map<string, number>();
  for (const { name, tickets } of fields)
    named.set(factWords(name), Math.max(tickets, named.get(factWords(name)) ?? 0));
  return [...named];
}

/** What an exchange file would hold. */
export function Preview({ preview }: { readonly preview: ExchangePreview }) {
  const lang = language();
  const { tickets, events, agents, reported, oldestSeenAt = 0, newestSeenAt = 0 } = preview;
  if (tickets === 0) return <p role="status">{t('options.data.previewNone')}</p>;
  const n = (count: number) => ({ n: formatNumber(lang, count) });
  const days = { from: formatDate(lang, zone(), oldestSeenAt), to: formatDate(lang, zone(), newestSeenAt) };
  return (
    <div class="preview" role="status">
      <ul>
        <li>{tn('options.data.previewTickets', tickets, { ...n(tickets), ...days })}</li>
        <li>{tn('options.data.previewEvents', events, n(events))}</li>
        <li>{tn('options.data.previewAgents', agents, n(agents))}</li>
        {reported > 0 && <li>{tn('options.data.previewReported', reported, n(reported))}</li>}
      </ul>
      <p>{t('options.data.previewFields')}</p>
      <dl>
        {namedFields(preview).map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(lang, count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
