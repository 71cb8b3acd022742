import { mkdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { deskAt } from '../../scripts/demo/desk';
import { prepareDemo } from '../../scripts/demo/prepare';
import { type Launched, launch } from './launch';

const FOLDER = 'test-results/report';
type Row = Readonly<Record<string, string>>;

async function demo(lang: string): Promise<Launched> {
  const helpclock = await launch({ lang });
  const now = Date.now();
  await prepareDemo(
    helpclock,
    deskAt(now, () => Date.now()),
  );
  return helpclock;
}

const parse = (text: string): readonly Row[] =>
  Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

async function download(page: Page, button: string): Promise<readonly Row[]> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return parse(readFileSync(await file.path(), 'utf8'));
}

/** A row of the report's first table: the number in front of the person. */
const shown = async (report: Page, name: string): Promise<readonly string[]> =>
  report.locator('table').first().getByRole('row').filter({ hasText: name }).first().getByRole('cell').allInnerTexts();

const nearest = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;

test('what the report shows is what the files add up to', async () => {
  test.setTimeout(240_000);
  const helpclock = await demo('en');
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('tab', { name: 'Report' }).click();
  const [report] = await Promise.all([
    helpclock.context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Open the report' }).click(),
  ]);
  await report.locator('[data-ready]').waitFor({ timeout: 60_000 });
  const numbers = await download(panel, 'KPI CSV');
  const tickets = await download(panel, 'Tickets CSV');
  const whole = (metric: string) => numbers.find((row) => row['metric'] === metric && row['by'] === 'all')!;

  const [, , counted] = await shown(report, 'First response time');
  expect(Number(counted?.replaceAll(',', ''))).toBe(Number(whole('M1')['n']));

  const [from, to] = [Date.parse(whole('M1')['from']!), Date.parse(whole('M1')['to']!)];
  const isIn = (iso: string | undefined) => iso !== '' && Date.parse(iso!) >= from && Date.parse(iso!) < to;
  const counts = (row: Row) => row['is_spam'] !== 'true' && row['is_deleted'] !== 'true' && row['merged_into'] === '';
  const answered = tickets.filter((row) => counts(row) && isIn(row['first_reply_at']));
  expect(answered.length).toBeGreaterThan(100);
  expect(answered).toHaveLength(Number(whole('M1')['n']));
  const seconds = answered.map((row) => Number(row['first_response_calendar_seconds']));
  expect(nearest(seconds)).toBe(Number(whole('M1')['median']));
  const rated = tickets.filter((row) => counts(row) && isIn(row['rated_at']));
  expect(rated).toHaveLength(Number(whole('M17')['n']));
  expect(rated.filter((row) => row['rating'] === '1')).toHaveLength(Number(whole('M17')['top']));

  const byChannel = numbers.filter((row) => row['metric'] === 'M1' && row['by'] === 'channel');
  expect(byChannel.reduce((sum, row) => sum + Number(row['n']), 0)).toBe(Number(whole('M1')['n']));
  await helpclock.close();
});

for (const lang of ['en', 'tr', 'fa']) {
  test(`prints clean on A4 and Letter (${lang})`, async () => {
    test.setTimeout(240_000);
    const helpclock = await demo(lang);
    const question = {
      query: {
        period: { kind: 'days', days: 28 },
        against: 'previous',
        filter: {},
        hours: 'business',
        hasTrends: true,
      },
      sections: ['levels', 'trends', 'groups', 'definitions'],
    };
    const report = await helpclock.openExtension(`report.html#${encodeURIComponent(JSON.stringify(question))}`);
    await report.locator('[data-ready]').waitFor({ timeout: 60_000 });
    await expect(report.locator('.report-charts svg').first()).toBeVisible();
    mkdirSync(FOLDER, { recursive: true });
    await report.screenshot({ path: `${FOLDER}/report-${lang}.png`, fullPage: true });
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await report.pdf({
        path: `${FOLDER}/report-${lang}-${format}.pdf`,
        format,
        preferCSSPageSize: false,
      });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(8);
    }
    await helpclock.close();
  });
}

test('an address that holds no question says so', async () => {
  const helpclock = await launch();
  const report = await helpclock.openExtension('report.html#%7B"query"');
  await expect(report.getByText('There is no report at this address')).toBeVisible();
  await helpclock.close();
});
