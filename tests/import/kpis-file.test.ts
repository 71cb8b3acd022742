import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Arguments, readArguments } from '../../scripts/kpis/arguments';
import { asJson } from '../../scripts/kpis/as-json';
import { asText } from '../../scripts/kpis/as-text';
import { reportOf } from '../../scripts/kpis/report-of';
import { at } from './read';

const NOW = at('2026-11-21T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'kpis-'));
let files = 0;

/** Writes a table of cells separated by `|` as a CSV and gives its path. */
function file(lines: readonly string[], name = `export-${++files}.csv`): string {
  const path = join(folder, name);
  const cells = (line: string) => line.split('|').map((cell) => `"${cell.trim().replaceAll('"', '""')}"`);
  writeFileSync(path, lines.map((line) => cells(line).join(',')).join('\r\n'));
  return path;
}

function json(value: unknown): string {
  const path = join(folder, `given-${++files}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const options = (path: string, ...more: string[]): Arguments => readArguments([path, ...more]);

async function kpisOf(path: string, ...more: string[]) {
  const report = await reportOf(options(path, ...more), NOW);
  const of = (id: string) => report.answer.computed.find(({ kpi }) => kpi.id === id);
  const why = (id: string) => report.answer.missing.find(({ kpi }) => kpi.id === id)?.why;
  return { report, of, why };
}

const ZENDESK = [
  'Id|Requester id|Assignee|Tags|Status|Via|Ticket type|Created at|Updated at|Solved at|Satisfaction Score|Reopens|Replies|First reply time in minutes|First reply time in minutes within business hours|Full resolution time in minutes',
  '1|11|Dana|billing|Closed|Mail|Question|2026-03-02 09:00|2026-03-03 09:00|2026-03-02 12:00|Good|0|1|30|30|180',
  '2|12|Dana||Solved|Web form|Problem|2026-03-02 10:00|2026-03-05 09:00|2026-03-04 10:00|Bad|1|3|60|45|2880',
  '3|13|Lev|complaint|Open|Chat|Problem|2026-03-03 10:00|2026-03-05 09:00||Offered|0|0|0|0|',
  '4|14|Lev|complaint|Solved|Chat|Problem|2026-03-03 10:00|2026-03-05 09:00|2026-03-03 11:00|Not Offered|0|1|-5||60',
  '5|15|Lev|sale|Solved|Mail|Task|2026-03-03 12:00|2026-03-05 09:00|2026-03-03 18:00|Good|0|2|90|90|360',
];

describe('a Zendesk export', () => {
  test('gives what its own minutes and instants say, labelled as the helpdesk’s', async () => {
    const { of, report } = await kpisOf(file(ZENDESK), '--format', 'zendesk', '--zone', 'UTC');
    // 30, 60 and 90 minutes; no reply is no time, a negative one is none either.
    expect(of('M1')?.result).toMatchObject({ n: 3, median: 3600, mean: 3600, total: 10_800, vendor: 3 });
    expect(of('M1')?.business).toMatchObject({ n: 3, median: 2700, mean: 3300 });
    expect(report.file.leftOut).toMatchObject({ 'negative-duration': 1 });
    // 3 h, 48 h, 1 h, 6 h between the instants.
    expect(of('M8')?.result).toMatchObject({ n: 4, median: 10_800, mean: 52_200, vendor: 0 });
    // Ticket 2 was opened again: its one known solve is not its first.
    expect(of('M7')?.result).toMatchObject({ n: 3, median: 10_800 });
    expect(of('M9')?.result).toMatchObject({ n: 4, top: 1 });
    expect(of('M10')?.result).toMatchObject({ n: 4, top: 2 });
    expect(of('M12')?.result).toMatchObject({ top: 4, n: 5, value: 80 });
    expect(of('M13')?.result).toMatchObject({ top: 4, n: 5, value: 80 });
    expect(of('M14')?.result.value).toBe(1);
    expect(of('M15-replies')?.result).toMatchObject({ n: 4, mean: 1.75 });
    expect(of('M1-waiting')?.result.value).toBe(1);
  });

  test('ratings, surveys, labels and channels', async () => {
    const { of } = await kpisOf(file(ZENDESK), '--format', 'zendesk', '--zone', 'UTC');
    expect(of('M17')?.result).toMatchObject({ n: 3, top: 2, isSmall: true });
    expect(of('M17')?.result).not.toHaveProperty('value');
    expect(of('M19')?.result).toMatchObject({ n: 4, top: 3 });
    expect(of('M21')?.result).toMatchObject({ n: 5, value: 2 });
    expect(of('M30')?.result).toMatchObject({ n: 5, top: 2, value: 40 });
    expect(of('M31')?.result).toMatchObject({ n: 4, top: 1 });
    expect(of('M28-day')?.result.value).toBe(5 / 4);
  });

  test('says why it cannot give the rest', async () => {
    const { why, report } = await kpisOf(file(ZENDESK), '--format', 'zendesk');
    expect(why('M2')).toBe('no messages, only totals');
    expect(why('M6')).toBe('no handle time and no call times');
    expect(why('M16')).toMatch(/no promises/);
    expect(why('M29')).toMatch(/no working hours/);
    expect(why('M20')).toMatch(/typed or imported/);
    expect(asText(report)).toContain('M2 Next reply time: cannot be computed from this file: no messages, only totals');
    expect(report.file.notes.join(' ')).toContain('do not say their time zone: UTC was assumed');
  });

  test('the same row twice, and the file read twice over, count once', async () => {
    const once = await kpisOf(file(ZENDESK), '--format', 'zendesk');
    const twice = await kpisOf(file([...ZENDESK, ...ZENDESK.slice(1)]), '--format', 'zendesk');
    expect(twice.report.answer.computed).toEqual(once.report.answer.computed);
  });

  test('without a creation time says so', async () => {
    const without = ZENDESK.map((line) =>
      line
        .split('|')
        .filter((_, i) => i !== 7)
        .join('|'),
    );
    const { why } = await kpisOf(file(without), '--format', 'zendesk');
    for (const id of ['M28', 'M13', 'M14', 'M22']) expect(why(id)).toContain('no creation time');
  });
});

describe('working hours and zones', () => {
  const hours = { zone: 'Europe/Istanbul', weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } };

  test('business time is the overlap with the schedule, in the zone of the file', async () => {
    const path = file([
      'Ticket ID|Status|Created time|Resolved time|Initial response time|First response time (in hrs)|Resolution time (in hrs)|Agent interactions|Customer interactions|Resolution status|First response status',
      '1|Resolved|2026-03-02 16:30|2026-03-03 09:30|2026-03-02 16:40|||1|1|Within SLA|SLA Violated',
      '2|Resolved|2026-03-02 20:00|2026-03-03 12:00|2026-03-03 08:00|||1|1|Within SLA|Within SLA',
    ]);
    const { of } = await kpisOf(path, '--format', 'freshdesk', '--schedule', json(hours));
    // 16:40 − 16:30; and nothing at all between 20:00 and 08:00.
    expect(of('M1')?.business).toMatchObject({ n: 2, lowest: 0, highest: 600 });
    expect(of('M1')?.result).toMatchObject({ n: 2, lowest: 600, highest: 43_200 });
    // 30 min + 30 min; 3 h from 09:00.
    expect(of('M8')?.business).toMatchObject({ n: 2, lowest: 3600, highest: 10_800 });
    expect(of('M29')?.result).toMatchObject({ n: 2, top: 1 });
    expect(of('M16-vendor')?.result).toMatchObject({ n: 4, top: 3 });
  });

  test('times without zone are those of --zone', async () => {
    const lines = ['Ticket ID|Status|Created|Resolved', '1|Solved|2026-03-29 01:30|2026-03-29 03:30'];
    const berlin = await kpisOf(file(lines), '--format', 'generic', '--zone', 'Europe/Berlin');
    expect(berlin.of('M8')?.result.value).toBe(3600);
    const utc = await kpisOf(file(lines), '--format', 'generic', '--zone', 'UTC');
    expect(utc.of('M8')?.result.value).toBe(7200);
  });

  test('promises in the schedule file are judged', async () => {
    const path = file([
      'Ticket ID|Status|Created|First reply at|Solved at',
      '1|Solved|2026-03-02 10:00|2026-03-02 10:30|2026-03-02 12:00',
      '2|Solved|2026-03-02 10:00|2026-03-02 12:00|2026-03-03 12:00',
    ]);
    const promises = {
      schedules: [{ id: 'office', ...hours }],
      policies: [{ id: 'p', scheduleId: 'office', metrics: { first_reply: '1h' } }],
    };
    const { of } = await kpisOf(path, '--format', 'generic', '--schedule', json(promises));
    expect(of('M16')?.result).toMatchObject({ n: 2, top: 1 });
  });

  test('a schedule that cannot be is refused with a sentence', async () => {
    const path = file(ZENDESK);
    const never = json({ zone: 'Europe/Istanbul', weekly: {} });
    await expect(reportOf(options(path, '--schedule', never), NOW)).rejects.toThrow(/schedule cannot be/);
    expect(() => options(path, '--zone', 'Istanbul')).toThrow(/IANA/);
    expect(() => options(path, '--format', 'excel')).toThrow(/Known are: zendesk/);
  });
});

test('seconds, hours and clocks are told apart by product', async () => {
  const gorgias = file([
    'Ticket id|Tags|Initial channel|Created by an agent|Creation date|Closed date|Survey score|Survey replied date|Assignee name|First response time (s)|Resolution time (s)|Number of agent messages|Number of customer messages',
    '1|a|email|false|2026-03-02T09:00:00Z|2026-03-02T12:00:00Z|5|2026-03-03T12:00:00Z|Dana|1800|10800|2|3',
    '2||chat|true|2026-03-02T10:00:00Z|2026-03-02T10:20:00Z|3|2026-03-03T12:00:00Z|Lev|60|1200|1|1',
  ]);
  const g = await kpisOf(gorgias, '--format', 'gorgias');
  expect(g.of('M1')?.result).toMatchObject({ n: 1, value: 1800, excluded: [{ reason: 'agent-started', count: 1 }] });
  expect(g.of('M15')?.result).toMatchObject({ n: 2, mean: 3.5 });
  expect(g.of('M30-proactive')?.result.value).toBe(1);
  const hubspot = file([
    'Ticket ID|Ticket name|Pipeline|Ticket status|Create date|Close date|Ticket owner|Time to first agent email reply (HH:mm:ss)|Time to close (HH:mm:ss)',
    '1|a|Support|Closed|2026-03-02 09:00|2026-03-02 12:00|Dana|00:30:00|03:00:00',
    '2|b|Support|Closed|2026-03-02 10:00|2026-03-06 10:00|Dana|26:10:05|96:00:00',
  ]);
  const h = await kpisOf(hubspot, '--format', 'hubspot');
  expect(h.of('M1')?.result).toMatchObject({ n: 2, lowest: 1800, highest: 94_205 });
});

test('Jira comments and a ServiceNow log of changes', async () => {
  const jira = file([
    'Summary|Issue key|Issue id|Issue Type|Status|Project key|Priority|Assignee|Reporter|Creator|Created|Updated|Resolved|Comment|Comment',
    'a|SUP-1|1001|Bug|Done|SUP|High|Dana|Maya|Maya|11/May/24 03:26 PM|12/May/24 03:26 PM|12/May/24 03:26 PM|11/May/24 04:26 PM;Dana;hello|12/May/24 01:00 PM;Maya;thanks',
  ]);
  const j = await kpisOf(jira, '--format', 'jira', '--zone', 'UTC');
  expect(j.of('M1')?.result.value).toBe(3600);
  expect(j.of('M8')?.result.value).toBe(86_400);
  const servicenow = file([
    'number|incident_state|active|reassignment_count|reopen_count|made_sla|caller_id|opened_by|opened_at|sys_updated_at|contact_type|category|priority|assignment_group|assigned_to|resolved_at|closed_at',
    'INC1|New|true|0|0|true|Caller 1|Opened by 1|29/2/2016 01:16|29/2/2016 01:23|Phone|Cat 1|3 - Moderate|Group 1|?|29/2/2016 11:29|5/3/2016 12:00',
    'INC1|Resolved|true|0|0|true|Caller 1|Opened by 1|29/2/2016 01:16|29/2/2016 08:53|Phone|Cat 1|3 - Moderate|Group 1|?|29/2/2016 11:29|5/3/2016 12:00',
    'INC1|Closed|false|0|0|false|Caller 1|Opened by 1|29/2/2016 01:16|5/3/2016 12:00|Phone|Cat 1|3 - Moderate|Group 1|?|29/2/2016 11:29|5/3/2016 12:00',
    'INC2|Closed|false|0|1|true|Caller 2|Opened by 1|1/3/2016 01:00|6/3/2016 12:00|Email|Cat 1|1 - Critical|Group 2|Resolver 4|1/3/2016 02:00|6/3/2016 12:00',
  ]);
  const s = await kpisOf(servicenow, '--format', 'servicenow', '--zone', 'UTC');
  expect(s.report.answer.tickets).toBe(2);
  expect(s.of('M8')?.result).toMatchObject({ n: 2, lowest: 3600, highest: 36_780 });
  expect(s.of('M9')?.result).toMatchObject({ n: 2, top: 1 });
  expect(s.of('M16-vendor')?.result).toMatchObject({ n: 2, top: 1 });
  expect(s.why('M1')).toBe('no first reply');
  // INC1: new until it was closed, which its resolving date beats; INC2's one row is no log.
  expect(s.of('M4')?.result).toMatchObject({ n: 1, value: 36_780 });
});

test('series become KPIs', async () => {
  const path = file([
    'date|metric|value|n',
    '2026-01-01|customers at start|350|',
    '2026-01-31|customers at end|300|',
    '2026-01-31|new customers|76|',
    ...[10, 9, 9, 8, 7, 3].map((score, i) => `2026-01-0${i + 1}|NPS|${score}|1`),
    '2026-01-31|number of penguins|4|',
  ]);
  const { of, report } = await kpisOf(path, '--format', 'generic', '--zone', 'UTC');
  expect(of('M25')?.result.value).toBe(64);
  expect(of('M20')?.result).toMatchObject({ n: 6, value: (100 * (3 - 1)) / 6 });
  expect(report.file.notes.join()).toContain('number of penguins');
});

test('a breakdown, a period, a preset, and JSON without a zero for the unknown', async () => {
  const path = file(ZENDESK);
  const { report, of } = await kpisOf(
    path,
    '--zone',
    'UTC',
    '--by',
    'channel',
    '--from',
    '2026-03-03',
    '--to',
    '2026-03-03',
    '--preset',
    'M10-zendesk',
  );
  expect(of('M28')?.by.map(({ group, result }) => [group[0], result.value])).toEqual([
    ['chat', 2],
    ['email', 1],
  ]);
  expect(of('M10')?.kpi.source).toBe('Zendesk');
  const shown = JSON.parse(JSON.stringify(asJson(report)));
  expect(shown.period).toMatchObject({ from: '2026-03-03T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z' });
  const rating = shown.kpis.find(({ id }: { id: string }) => id === 'M17');
  expect(rating).toMatchObject({ value: null, n: 1 });
  expect(shown.notComputed[0].why).toMatch(/^cannot be computed from this file: /);
});

describe('logs', () => {
  test('of messages give every turn', async () => {
    const path = file([
      'conversation_id|timestamp|author_role|author',
      '1|2026-03-02T09:00:00Z|customer|Maya',
      '1|2026-03-02T09:30:00Z|agent|Dana',
      '1|2026-03-02T10:00:00Z|customer|Maya',
      '1|2026-03-02T10:10:00Z|customer|Maya',
      '1|2026-03-02T11:00:00Z|agent|Lev',
      '2|2026-03-02T09:00:00Z|customer|Ivo',
      '2|2026-03-02T09:00:05Z|bot|Bot',
    ]);
    const { of, report } = await kpisOf(path, '--format', 'generic');
    expect(of('M1')?.result).toMatchObject({ n: 1, value: 1800 });
    expect(of('M2')?.result).toMatchObject({ n: 1, value: 3600 });
    expect(of('M3')?.result).toMatchObject({ n: 2, mean: 2700 });
    expect(of('M26-replies')?.result.value).toBe(2);
    expect(of('M1-waiting')?.result.value).toBe(1);
    expect(report.file.notes.join(' ')).toContain('taken to hold every message');
  });

  test('of statuses give what was waited and worked', async () => {
    const path = file([
      'Ticket|Status|Changed at',
      '1|New|2026-03-02T09:00:00Z',
      '1|Open|2026-03-02T09:30:00Z',
      '1|Pending|2026-03-02T10:00:00Z',
      '1|Open|2026-03-02T13:00:00Z',
      '1|On hold|2026-03-02T14:00:00Z',
      '1|Solved|2026-03-02T16:00:00Z',
    ]);
    const { of, why } = await kpisOf(path, '--format', 'generic');
    expect(of('M4')?.result.value).toBe(4 * 3600);
    expect(of('M5')?.result.value).toBe(2 * 3600);
    expect(of('M5-pending')?.result.value).toBe(3 * 3600);
    expect(of('M5-hold')?.result.value).toBe(2 * 3600);
    expect(of('M9')?.result).toMatchObject({ n: 1, top: 0 });
    expect(why('M26')).toBe('no first reply');
  });

  test('of events begin with their first row where no creation is told', async () => {
    const path = file([
      'Case ID|Activity|Resource|Complete Timestamp',
      'Case 1|Assign seriousness|Value 1|2012/10/09 14:50:17.000',
      'Case 2|Assign seriousness|Value 1|2012/10/09 15:00:00.000',
      'Case 1|Resolve ticket|Value 1|2012/10/12 15:02:56.000',
      'Case 1|Closed|Value 2|2012/10/25 11:54:26.000',
    ]);
    const { of } = await kpisOf(path, '--format', 'generic');
    expect(of('M8')?.result).toMatchObject({ n: 1, value: 3 * 86_400 + 12 * 60 + 39 });
    expect(of('M28')?.result.value).toBe(2);
  });
});

test('a duration in whatever unit its heading says stands in for the instants that are missing', async () => {
  const rows = [
    '1|2026-03-02T09:00:00Z|30|3|closed',
    '2|2026-03-02T10:00:00Z|60|2|closed',
    '3|2026-03-02T10:00:00Z|120|4|open',
  ];
  const minutes = await kpisOf(
    file(['ticket_id|created_at|first response time (minutes)|resolution_time_hours|status', ...rows]),
    '--format',
    'generic',
  );
  expect(minutes.of('M1')?.result).toMatchObject({ n: 3, value: 3600, vendor: 3 });
  expect(minutes.of('M8')?.result).toMatchObject({ n: 2, lowest: 7200, highest: 10_800, vendor: 2 });
  const ms = await kpisOf(
    file([
      'ticket_id|created_at|first_response_time_ms|resolution_time_ms|status',
      '1|2026-03-02T09:00:00Z|1800000|10800000|closed',
    ]),
    '--format',
    'generic',
  );
  expect(ms.of('M1')?.result.value).toBe(1800);
  expect(ms.of('M8')?.result.value).toBe(10_800);
});

test('dates of the country settle themselves, or are read as told', async () => {
  const lines = (first: string) => [
    'Ticket ID|Status|Created|Resolved',
    `1|Solved|${first} 09:00|${first} 10:00`,
    '2|Solved|13.03.2026 09:00|13.03.2026 12:00',
  ];
  const turkish = await kpisOf(file(lines('02.03.2026')), '--format', 'generic', '--zone', 'Europe/Istanbul');
  expect(turkish.report.period.from).toBe(at('2026-03-01T21:00:00Z'));
  const american = ['Ticket ID|Status|Created|Resolved', '1|Solved|03/02/2026 09:00|03/02/2026 10:00'];
  expect((await kpisOf(file(american), '--date-order', 'mdy')).report.period.from).toBe(at('2026-03-02T00:00:00Z'));
  expect((await kpisOf(file(american))).report.period.from).toBe(at('2026-02-03T00:00:00Z'));
});

test('the value of sales is read in whatever way amounts are written', async () => {
  const rows = ['1|€1,234.50|sale', '2|1.234,50 TL|sale', '3|20 USD|bug', '4||sale', '5|a lot|sale'];
  const path = file([
    'Ticket ID|Order value|Tags|Status|Created|Solved at',
    ...rows.map((row) => `${row}|Solved|2026-03-02 09:00|2026-03-02 10:00`),
  ]);
  const { of } = await kpisOf(path, '--format', 'generic');
  expect(of('M31-worth')?.result).toMatchObject({ value: 2469, n: 2, excluded: [{ reason: 'unknown', count: 2 }] });
  expect((await kpisOf(file(ZENDESK))).why('M31-worth')).toBe('no column with the value of a sale');
});

test('of a log that tells of no reply nobody is said to have sent none', async () => {
  const path = file([
    'Case ID|Activity|Complete Timestamp',
    '1|Open|2026-03-02T09:00:00Z',
    '1|Pending|2026-03-02T10:00:00Z',
    '1|Resolved|2026-03-02T12:00:00Z',
  ]);
  const { of, why } = await kpisOf(path, '--format', 'generic');
  expect(of('M4')?.result.value).toBe(3600);
  expect(why('M26')).toBe('nobody’s reply is told of in the period');
  // One ticket of one is a fraction and no percentage.
  expect(of('M12')?.result).toMatchObject({ top: 1, n: 1, isSmall: true });
  expect(of('M12')?.result).not.toHaveProperty('value');
});
