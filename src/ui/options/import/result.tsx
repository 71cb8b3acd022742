import type { ImportSummary } from '@/domain/import/summary';
import type { ImportResult } from '@/storage/import/progress';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { ScrollArea } from '../../parts/scroll-area';
import { t, type Word } from '../../words';
import { Problems } from './problems';
import { LEFT_OUT_WORDS, SKIP_WORDS } from './result-words';

const REASON_WORDS: Readonly<Record<string, Word>> = { ...SKIP_WORDS, ...LEFT_OUT_WORDS };
/** Rows listed on the page; the counts are of all. */
const LISTED = 300;

const OUTCOME_WORDS = {
  done: 'import.outcome.done',
  cancelled: 'import.outcome.cancelled',
  lost: 'import.outcome.lost',
} as const satisfies Record<ImportResult['outcome'], Word>;

/** What became of a file: imported, merged, left as it was, skipped and why, row by row when asked. */
export function Result({ result }: { readonly result: ImportResult }) {
  const lang = language();
  const number = (n: number): string => formatNumber(lang, n);
  const { added, merged, unchanged, points } = result.counts;
  return (
    <li class="result">
      <div>
        <p>
          <bdi>{result.name}</bdi> <span class="quiet">{t(OUTCOME_WORDS[result.outcome])}</span>
        </p>
        <p class="quiet">
          {t('import.counts', { added: number(added), merged: number(merged), unchanged: number(unchanged) })}
          {points > 0 && ` ${t('import.points', { n: number(points) })}`}
        </p>
        {result.outcome !== 'done' && <Problems problems={result.problems} />}
        {result.summary && <Reasons summary={result.summary} number={number} />}
      </div>
    </li>
  );
}

function Reasons({ summary, number }: { readonly summary: ImportSummary; readonly number: (n: number) => string }) {
  const counts = Object.entries({ ...summary.skipped, ...summary.leftOut });
  if (counts.length === 0) return <p class="quiet">{t('import.nothingSkipped')}</p>;
  return (
    <details>
      <summary>{t('import.skippedSummary', { n: number(counts.reduce((sum, [, n]) => sum + n, 0)) })}</summary>
      <ul class="plain">
        {counts.map(([reason, n]) => (
          <li key={reason}>
            {number(n)} · {sayReason(reason)}
          </li>
        ))}
      </ul>
      <ScrollArea label={t('import.rowsListed')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('import.heading')}</th>
              <th scope="col">{t('import.example')}</th>
              <th scope="col">{t('import.why')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.notes.slice(0, LISTED).map(({ row, reason, heading, text }) => (
              <tr key={`${row}|${reason}|${heading}`}>
                <th scope="row">{number(row)}</th>
                <td>
                  <bdi>{heading}</bdi>
                </td>
                <td>
                  <bdi>{text}</bdi>
                </td>
                <td>{sayReason(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {summary.notes.length > LISTED && <p class="quiet">{t('import.listedFirst', { n: number(LISTED) })}</p>}
    </details>
  );
}

function sayReason(reason: string): string {
  const word = REASON_WORDS[reason];
  return word === undefined ? reason : t(word);
}
