import { useState } from 'preact/hooks';
import { browser } from '#imports';
import type { KpiQuery } from '@/domain/kpi/screen/query';
import type { KpiReader } from '@/storage/read/kpis';
import { kpiFile, ticketsOfFile } from '../data/export-kpis';
import type { Language } from '../format/language';
import { fileName, saveFile } from '../page/save-file';
import { type ReportSection, reportAddress, SECTIONS } from '../report/question';
import { t, type Word } from '../words';

interface ReportProps {
  readonly reader: KpiReader;
  readonly query: KpiQuery;
  readonly lang: Language;
}

const SECTION_WORDS = {
  levels: 'report.section.levels',
  trends: 'report.section.trends',
  groups: 'report.section.groups',
  definitions: 'report.section.definitions',
} as const satisfies Record<ReportSection, Word>;

/** What leaves the tool: a report to print and files, for the period and filters of the bar. */
export function ReportTab({ reader, query }: ReportProps) {
  const [sections, setSections] = useState<readonly ReportSection[]>(SECTIONS);
  const open = (): void => {
    void browser.tabs.create({ url: browser.runtime.getURL('/') + reportAddress({ query, sections }) });
  };
  return (
    <div class="scroll pad report-tab">
      <p class="quiet">{t('report.help')}</p>
      <fieldset>
        <legend>{t('report.contents')}</legend>
        {SECTIONS.map((section) => (
          <label key={section} class="report-choice">
            <input
              type="checkbox"
              checked={sections.includes(section)}
              onChange={({ currentTarget: { checked } }) =>
                setSections(SECTIONS.filter((one) => (one === section ? checked : sections.includes(one))))
              }
            />
            {t(SECTION_WORDS[section])}
          </label>
        ))}
      </fieldset>
      <button type="button" class="button main" onClick={open}>
        {t('report.open')}
      </button>
      <Files reader={reader} query={query} />
    </div>
  );
}

/** The CSV files of the question. */
function Files({ reader, query }: Pick<ReportProps, 'reader' | 'query'>) {
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  const write = async (what: string, make: () => Promise<Blob>): Promise<void> => {
    setState('writing');
    try {
      saveFile(await make(), fileName(what, reader.now, 'csv'));
      setState('idle');
    } catch {
      // The store could not be read or there is no memory for the file; the person is told what helps.
      setState('failed');
    }
  };
  return (
    <section>
      <h2>{t('report.files')}</h2>
      <p class="quiet">{t('report.filesHelp')}</p>
      <div class="report-files">
        <button
          type="button"
          class="button"
          disabled={state === 'writing'}
          onClick={() => write('kpis', () => kpiFile(reader, query))}
        >
          {t('report.kpiCsv')}
        </button>
        <button
          type="button"
          class="button"
          disabled={state === 'writing'}
          onClick={() => write('tickets', () => ticketsOfFile(reader, query))}
        >
          {t('report.ticketsCsv')}
        </button>
      </div>
      <p role="status" class="quiet">
        {state === 'writing' && t('report.writing')}
        {state === 'failed' && t('report.failed')}
      </p>
    </section>
  );
}
