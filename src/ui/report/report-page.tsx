import type { Settings } from '@/domain/settings/settings';
import { useReader, useScreen } from '../data/use-kpi';
import { useSettings } from '../data/use-settings';
import { language } from '../format/language';
import { StoreProblem } from '../parts/store-problem';
import { t } from '../words';
import { Definitions } from './definitions';
import { Groups } from './groups';
import { Levels } from './levels';
import { parseQuestion, type ReportQuestion } from './question';
import { ReportHead } from './report-head';
import { Summary } from './summary';
import { Trends } from './trends';
import './report.css';

interface ReportProps {
  readonly question: ReportQuestion;
  readonly settings: Settings;
  readonly clock: () => number;
}

function Report({ question: { query, sections }, settings, clock }: ReportProps) {
  const lang = language();
  const reader = useReader(settings, clock);
  const asked = useScreen(reader, { ...query, hasTrends: true });
  if (asked.kind === 'failed') return <StoreProblem error={asked.error} />;
  if (asked.kind === 'loading') return <p class="report-wait">{t('report.loading')}</p>;
  const screen = asked.value;
  if (screen === undefined) return <p class="empty">{t('period.none')}</p>;
  const has = (section: (typeof sections)[number]) => sections.includes(section);
  const rest = { screen, reader, lang };
  return (
    <article class="report" data-ready>
      <ReportHead {...rest} query={query} />
      <Summary {...rest} />
      {has('levels') && <Levels {...rest} />}
      {has('trends') && <Trends {...rest} />}
      {has('groups') && <Groups {...rest} query={query} />}
      {has('definitions') && <Definitions {...rest} />}
    </article>
  );
}

/** A report to print or to keep as a PDF: everything of one question of the panel, with what it rests on. */
export function ReportPage({ clock }: { readonly clock: () => number }) {
  const settings = useSettings();
  const question = parseQuestion(location.hash);
  if (question === undefined) return <p class="empty">{t('report.noQuestion')}</p>;
  return (
    <main>
      <p class="report-tools">
        <button type="button" class="button main" onClick={() => window.print()}>
          {t('report.print')}
        </button>
        <span class="quiet">{t('report.printHelp')}</span>
      </p>
      {settings && <Report question={question} settings={settings} clock={clock} />}
    </main>
  );
}
