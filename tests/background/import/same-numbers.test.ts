import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createImport } from '@/background/import/import-file';
import { receiveImport } from '@/background/import/receive-import';
import { rebuildKpis } from '@/background/kpi/rebuild-kpis';
import { instant } from '@/domain/time/instant';
import { readExport } from '@/import/read-export';
import { blobSource } from '@/import/source';
import { readKpiScreen } from '@/storage/read/kpis';
import { readArguments } from '../../../scripts/kpis/arguments';
import { reportOf } from '../../../scripts/kpis/report-of';
import { aBackground } from '../a-background';

beforeEach(() => fakeBrowser.reset());

const NOW = instant(Date.UTC(2026, 2, 20, 12));
const folder = mkdtempSync(join(tmpdir(), 'same-'));

/** Each file's cells stand between bars. Logs are in order of time, so that the rows of a ticket lie apart. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  zendesk: [
    'Id|Requester id|Assignee|Tags|Status|Via|Created at|Updated at|Solved at|Satisfaction Score|Reopens|Replies|First reply time in minutes|Full resolution time in minutes',
    '1|11|Dana|billing|Closed|Mail|2026-03-02 09:00|2026-03-03 09:00|2026-03-02 12:00|Good|0|1|30|180',
    '2|12|Dana||Solved|Web form|2026-03-02 10:00|2026-03-05 09:00|2026-03-04 10:00|Bad|1|3|60|2880',
    '3|13|Lev|complaint|Open|Chat|2026-03-03 10:00|2026-03-05 09:00||Offered|0|0|0|',
  ],
  freshdesk: [
    'Ticket ID|Subject|Status|Priority|Source|Agent|Group|Created time|Resolved time|Closed time|Last update time|Initial response time|First response time (in hrs)|Resolution time (in hrs)|Survey results|Tags',
    '1|A|Closed|High|Email|Bo|X|2026-03-02 09:00:00|2026-03-02 15:00:00|2026-03-03 09:00:00|2026-03-03 09:00:00|2026-03-02 10:00:00|1|6|Extremely Happy|vip',
    '2|B|Open|Low|Phone|Bo|X|2026-03-04 09:00:00|||2026-03-05 09:00:00||||| ',
  ],
  gorgias: [
    'Ticket id|Tags|Initial channel|Subject|Creation date|Closed date|Survey score|Survey replied date|Assignee name|Customer email|First response time (s)|Resolution time (s)|Number of agent messages|Number of customer messages',
    '5|vip|email|X|2026-03-02 09:00:00|2026-03-02 11:00:00|5|2026-03-03 09:00:00|Bo|a@example.org|600|7200|1|1',
    '6||chat|Y|2026-03-02 10:00:00||||Bo|b@example.org|||0|1',
  ],
  jira: [
    'Summary|Issue key|Issue id|Status|Priority|Resolution|Assignee|Reporter|Creator|Created|Updated|Resolved',
    'A|SD-1|10001|Done|High|Done|Bo|Ada|Ada|11/May/25 03:26 PM|12/May/25 03:26 PM|12/May/25 10:00 AM',
    'B|SD-2|10002|To Do|Low||Bo|Cem|Cem|21/May/25 03:26 PM|22/May/25 03:26 PM|',
  ],
  'servicenow (snapshots)': [
    'number|incident_state|active|reassignment_count|reopen_count|made_sla|caller_id|opened_at|sys_updated_at|priority|assigned_to|resolved_at|closed_at',
    'INC1|New|true|0|0|true|Caller 1|29/2/2024 01:16|29/2/2024 01:23|3 - Moderate|Resolver 9|29/2/2024 11:29|5/3/2024 12:00',
    'INC1|Resolved|true|0|0|true|Caller 1|29/2/2024 01:16|29/2/2024 11:29|3 - Moderate|Resolver 9|29/2/2024 11:29|5/3/2024 12:00',
    'INC1|Closed|false|0|0|false|Caller 1|29/2/2024 01:16|5/3/2024 12:00|3 - Moderate|Resolver 9|29/2/2024 11:29|5/3/2024 12:00',
  ],
  'event log': [
    'ticket id|event|timestamp|agent',
    '1|Created|2026-03-02T09:00:00Z|',
    '2|Robot did something odd|2026-03-02T09:10:00Z|',
    '1|Agent reply|2026-03-02T09:30:00Z|Dana',
    '2|Agent reply|2026-03-02T10:00:00Z|Lev',
    '1|Customer message|2026-03-02T11:00:00Z|',
    '2|Solved|2026-03-02T12:00:00Z|Lev',
    '1|Agent reply|2026-03-02T11:45:00Z|Dana',
    '1|Solved|2026-03-03T09:00:00Z|Dana',
  ],
  'message log': [
    'ticket id|message id|timestamp|author role|author|public',
    '1|1|2026-03-02T09:00:00Z|customer|Ada|true',
    '2|2|2026-03-02T09:05:00Z|customer|Cem|true',
    '1|3|2026-03-02T09:30:00Z|agent|Bo|true',
    '2|4|2026-03-02T10:05:00Z|agent|Bo|true',
    '1|5|2026-03-02T12:00:00Z|customer|Ada|true',
  ],
  'csat answers without tickets': [
    'CSAT|Answered at|Agent',
    '5|2026-03-02T09:00:00Z|Bo',
    '4|2026-03-02T10:00:00Z|Bo',
    '1|2026-03-03T10:00:00Z|Lev',
    '5|2026-03-03T11:00:00Z|Lev',
    '5|2026-03-03T12:00:00Z|Lev',
  ],
};

/** The numbers of the command line, by KPI. */
async function headless(path: string) {
  const report = await reportOf(readArguments([path, '--zone', 'UTC']), NOW);
  return {
    period: report.period,
    numbers: new Map(report.answer.computed.map(({ kpi, result }) => [kpi.id, result] as const)),
  };
}

/** The numbers of the panel once the same file was imported. */
async function inThePanel(text: string, period: { readonly from: number; readonly to: number }) {
  const background = await aBackground({ clock: () => NOW });
  const file = new Blob([text]);
  const reading = await readExport(blobSource(file, 'f.csv'), { now: NOW, choices: { zone: 'UTC' } });
  const { mapping, encoding, asOf, problems, rows } = reading;
  await background.parcels.put('p', file);
  const settled = { mapping: mapping!, encoding: encoding!, asOf: asOf!, problems };
  await receiveImport(background, { parcel: 'p', name: 'f.csv', settled, rows });
  const job = createImport();
  while (await job.step(background));
  while (await rebuildKpis.step(background));
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const settings = { ...(await background.settings()), schedules: [], policies: [] };
  const screen = await readKpiScreen({ settings, locale: 'en', now: NOW, db: background.db }, {
    period: { kind: 'custom', from: day(period.from), to: day(period.to - 1) },
    against: 'nothing',
    filter: {},
    hours: 'calendar',
    hasTrends: false,
  } as never);
  return new Map(screen!.lines.map(({ kpi, result }) => [kpi.id, result] as const));
}

test.each(Object.keys(FILES))('%s: the panel shows what the command line says', async (name) => {
  const cells = (line: string) => line.split('|').map((cell) => `"${cell.trim()}"`);
  const text = FILES[name]!.map((line) => cells(line).join(',')).join('\r\n');
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, text);
  const { period, numbers } = await headless(path);
  const shown = await inThePanel(text, period);
  expect(numbers.size).toBeGreaterThan(0);
  const few = ({ value, n, median }: { value?: number; n: number; median?: number }) => ({ value, n, median });
  const both = [...numbers].filter(([id]) => shown.has(id));
  expect(both.length).toBeGreaterThan(0);
  expect(Object.fromEntries(both.map(([id]) => [id, few(shown.get(id) as never)]))).toEqual(
    Object.fromEntries(both.map(([id, result]) => [id, few(result as never)])),
  );
  expect([...numbers.keys()].filter((id) => !shown.has(id))).toEqual([]);
});
