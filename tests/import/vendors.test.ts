import { describe, expect, it } from 'vitest';
import { at, eventsOf, factsOf, read, readTable } from './read';

describe('Zendesk CSV', () => {
  const lines = [
    'Id|Requester|Requester id|Submitter|Assignee|Group|Subject|Tags|Status|Priority|Via|Ticket type|Created at|Updated at|Solved at|Resolution time|Satisfaction Score|Group stations|Assignee stations|Reopens|Replies|First reply time in minutes|First reply time in minutes within business hours|Full resolution time in minutes|Requester wait time in minutes|On hold time in minutes',
    '7|Ada Fern|501|Ada Fern|Bo|Billing|Refund|vip refund|Solved|High|Mail|Question|2026-01-05 08:00|2026-01-06 09:00|2026-01-06 09:00|25|Good|1|1|0|2|90|30|1500|200|0',
    '8|Cem|502|Bo|Bo|Billing|Call back||On-hold|-|Web form||2026-01-05 10:00|2026-01-05 10:30||||1|1|0|0|0|||15|5',
  ];

  it('is recognised and read in the zone of the account', async () => {
    const file = await readTable(lines, { zone: 'Europe/Istanbul', site: 'https://acme.zendesk.com' });
    expect(file.recognised?.format.id).toBe('zendesk');
    expect(file.ids).toEqual([expect.stringMatching('rating-undated')]);
    expect(file.all.map(({ key }) => key)).toEqual([
      { helpdesk: 'zendesk', site: 'https://acme.zendesk.com', id: '7' },
      { helpdesk: 'zendesk', site: 'https://acme.zendesk.com', id: '8' },
    ]);
    expect(factsOf(file, '7')).toMatchObject({
      createdAt: at('2026-01-05T05:00:00Z'),
      status: 'solved',
      rawStatus: 'Solved',
      priority: 'high',
      channel: 'email',
      tags: ['vip', 'refund'],
      requester: '501',
      assignee: { role: 'agent', name: 'Bo' },
    });
    expect(eventsOf(file, '7')).toEqual([
      '2026-01-05T05:00 created customer',
      '2026-01-06T06:00 status solved',
      '2026-01-06T06:00 survey-sent',
      '2026-01-06T06:00 rating',
    ]);
  });

  it('takes the vendor’s minutes as reported seconds; no reply is no reply time, never 0', async () => {
    const file = await readTable(lines, { zone: 'UTC' });
    expect(file.all[0]?.reported).toMatchObject({
      firstReplyTime: 5400,
      firstReplyTimeBusiness: 1800,
      fullResolutionTime: 90_000,
      requesterWaitTime: 12_000,
      onHoldTime: 0,
      replies: 2,
    });
    expect(file.all[1]?.reported).not.toHaveProperty('firstReplyTime');
    expect(file.summary().leftOut).toEqual({ 'no-reply-no-duration': 1 });
  });

  it('knows who opened the ticket, and that on-hold is no pause for the customer', async () => {
    const file = await readTable(lines, { zone: 'UTC' });
    expect(eventsOf(file, '8')).toEqual(['2026-01-05T10:00 created agent']);
    expect(factsOf(file, '8')).toMatchObject({ status: 'hold', channel: 'web' });
    expect(factsOf(file, '8')).not.toHaveProperty('priority');
  });

  it('asks for the zone where a person can answer, and says what it took where none can', async () => {
    const asked = await readTable(lines, {}, { canAsk: true });
    expect(asked.problems.find(({ id }) => id === 'import.zone')?.severity).toBe('ask');
    expect(asked.all).toEqual([]);
    const headless = await readTable(lines);
    expect(headless.problems.find(({ id }) => id === 'import.zone-assumed')?.sentence).toContain('UTC');
    expect(headless.all).toHaveLength(2);
  });

  it('reads scores of 1 to 5 and "Offered" of the newer survey', async () => {
    const file = await readTable(
      [
        'Id|Requester id|Submitter|Status|Via|Ticket type|Created at|Updated at|Solved at|Satisfaction Score|Group stations|Assignee stations',
        '1|5|x|Solved|Web|Task|2026-01-05 08:00|2026-01-05 09:00|2026-01-05 09:00|4|1|1',
        '2|5|x|Solved|Web|Task|2026-01-05 08:00|2026-01-05 09:00|2026-01-05 09:00|Offered|1|1',
        '3|5|x|Solved|Web|Task|2026-01-05 08:00|2026-01-05 09:00|2026-01-05 09:00|Not Offered|1|1',
      ],
      { zone: 'UTC' },
    );
    expect(file.mapping?.ratingScale).toBe('5-point');
    expect(file.all.map(({ events }) => events.at(-1)?.kind)).toEqual(['rating', 'survey-sent', 'status']);
  });
});

describe('Zendesk JSON', () => {
  const ticket = {
    id: 4312,
    created_at: '2026-01-05T08:00:00Z',
    updated_at: '2026-01-05T12:00:00Z',
    status: 'solved',
    priority: 'urgent',
    via: { channel: 'native_messaging' },
    requester_id: 10,
    submitter_id: 10,
    assignee_id: 77,
    group_id: 3,
    brand_id: 1,
    ticket_form_id: 2,
    tags: ['a b', 'c'],
    satisfaction_rating: { score: 'good' },
    metric_set: { reply_time_in_minutes: { calendar: 60, business: 0 }, solved_at: '2026-01-05T11:00:00Z', reopens: 0 },
    comments: [
      { id: 1, author_id: 10, public: true, created_at: '2026-01-05T08:00:00Z', body: 'unspeakable' },
      { id: 2, author_id: 77, public: false, created_at: '2026-01-05T08:30:00Z', body: 'unspeakable' },
      { id: 3, author_id: 77, public: true, created_at: '2026-01-05T09:00:00Z', body: 'unspeakable' },
    ],
  };
  const expected = [
    '2026-01-05T08:00 message customer',
    '2026-01-05T08:00 created customer',
    '2026-01-05T08:30 message agent',
    '2026-01-05T09:00 message agent',
    '2026-01-05T11:00 status solved',
    '2026-01-05T11:00 survey-sent',
    '2026-01-05T11:00 rating',
  ];

  it.each([
    ['one ticket a line', `${JSON.stringify({ ticket })}\n${JSON.stringify({ ticket: { ...ticket, id: 2 } })}\n`],
    ['a list', JSON.stringify([ticket, { ...ticket, id: 2 }], null, 2)],
    ['the API’s answer', JSON.stringify({ tickets: [ticket, { ...ticket, id: 2 }], next_page: null }, null, 2)],
  ])('reads %s with its comments, and never their text', async (_, text) => {
    const file = await read(text);
    expect(file.recognised?.format.id).toBe('zendesk-json');
    expect(file.all).toHaveLength(2);
    expect(eventsOf(file, '4312')).toEqual(expected);
    expect(file.all[0]).toMatchObject({
      isHistoryComplete: true,
      facts: { channel: 'messaging', tags: ['a b', 'c'], priority: 'urgent', team: '3' },
      reported: { firstReplyTime: 3600, firstReplyTimeBusiness: 0 },
    });
    expect(JSON.stringify(file.all)).not.toContain('unspeakable');
  });
});

describe('Freshdesk CSV', () => {
  const header =
    'Ticket ID|Subject|Status|Priority|Source|Type|Agent|Group|Created time|Due by Time|Resolved time|Closed time|Last update time|Initial response time|First response time (in hrs)|Resolution time (in hrs)|Agent interactions|Customer interactions|Resolution status|First response status|Tags|Survey results';

  it('reads the instants, and HH:MM:SS past 24 hours as business time', async () => {
    const file = await readTable(
      [
        header,
        '412|Refund|Closed|Medium|Email|Question|Kim|Billing|2026-01-05 08:00:00|2026-01-08 08:00:00|2026-01-07 10:00:00|2026-01-09 10:00:00|2026-01-09 10:00:00|2026-01-05 09:10:00|00:10:00|30:15:30|2|3|SLA Violated|Within SLA|vip,eu|Extremely Happy',
        '413|Lost|Waiting on Customer|Low|Portal||||2026-01-05 08:00:00||||2026-01-05 09:10:00|2026-01-05 09:10:00|||1|1|||',
      ].map((line) => line),
      { zone: 'UTC' },
    );
    expect(file.recognised?.format.id).toBe('freshdesk');
    expect(file.all[0]).toMatchObject({
      facts: { status: 'closed', priority: 'normal', channel: 'email', tags: ['vip', 'eu'] },
      reported: {
        firstReplyTimeBusiness: 600,
        fullResolutionTimeBusiness: 108_930,
        replies: 2,
        customerMessages: 3,
        isResolutionSlaMet: false,
        isFirstReplySlaMet: true,
      },
      nativeDeadlines: [{ metric: 'resolution', dueAt: at('2026-01-08T08:00:00Z'), state: 'breached' }],
    });
    expect(eventsOf(file, '412')).toEqual([
      '2026-01-05T08:00 created customer',
      '2026-01-05T09:10 message agent',
      '2026-01-07T10:00 status solved',
      '2026-01-09T10:00 status closed',
      '2026-01-09T10:00 rating',
    ]);
    expect(file.all[0]?.events.at(-1)).toMatchObject({ scale: 'freshdesk', score: 103 });
    expect(file.all[1]?.facts.status).toBe('pending');
    expect(file.all[1]?.reported).toEqual({ replies: 1, customerMessages: 1 });
  });
});

describe('Gorgias CSV', () => {
  it('counts seconds, takes the site from the URL, and a closing date for the status', async () => {
    const file = await readTable([
      'Ticket id|Tags|Initial channel|Priority|Last used integration name|Created by an agent|Subject|Creation date|Closed date|Survey score|Survey replied date|Assignee name|Assignee email|Customer email|First response time (s)|Resolution time (s)|Number of agent messages|Number of customer messages|Ticket URL',
      '5001|refund|chat|normal|Shop|no|Hi|2026-01-05T08:00:00Z|2026-01-05T10:00:00Z|5|2026-01-06T10:00:00Z|Kim|kim@acme.example|x@example.com|60|7200|1|2|https://acme.gorgias.com/app/ticket/5001',
      '5002||email|normal|Shop|yes|Hi|2026-01-05T08:00:00Z||||||x@example.com|||0|0|https://acme.gorgias.com/app/ticket/5002',
    ]);
    expect(file.ids).toEqual([]);
    expect(file.all[0]).toMatchObject({
      key: { helpdesk: 'gorgias', site: 'https://acme.gorgias.com', id: '5001' },
      facts: { path: '/app/ticket/5001', status: 'solved', channel: 'chat' },
      reported: { firstReplyTime: 60, fullResolutionTime: 7200 },
    });
    expect(file.all[1]).toMatchObject({ facts: { status: 'open' } });
    expect(eventsOf(file, '5002')).toEqual(['2026-01-05T08:00 created agent']);
  });
});

describe('HubSpot CSV', () => {
  it('reads HH:mm:ss beyond a day and keeps unknown stages as words', async () => {
    const file = await readTable(
      [
        'Ticket ID|Ticket name|Pipeline|Ticket status|Create date|Close date|Ticket owner|Priority|Time to first agent email reply (HH:mm:ss)|Time to close (HH:mm:ss)',
        '91|Login|Support|Waiting on contact|2026-01-05 08:00|||MEDIUM|01:30:00|',
        '92|Login|Support|Parked (Ops)|2026-01-05 08:00|2026-01-08 08:00|Kim|HIGH|00:00:30|72:00:00',
      ],
      { zone: 'Europe/Berlin' },
    );
    expect(file.recognised?.format.id).toBe('hubspot');
    expect(file.all[0]).toMatchObject({
      facts: { status: 'pending', priority: 'normal' },
      reported: { firstReplyTime: 5400 },
    });
    expect(file.all[1]).toMatchObject({
      facts: { rawStatus: 'Parked (Ops)' },
      reported: { fullResolutionTime: 259_200 },
    });
    expect(file.problems.find(({ id }) => id === 'import.status-words')?.values.words).toBe('Parked (Ops)');
  });
});

describe('Jira CSV', () => {
  it('reads repeated Labels and Comment columns, 11/May/24 dates and a byte order mark', async () => {
    const csv = [
      '\uFEFFSummary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Assignee,Reporter,Creator,Created,Updated,Resolved,Labels,Labels,Comment,Comment',
      'VPN,IT-7,10007,Incident,Done,IT,IT Desk,Highest,bo,ada,ada,11/May/24 03:26 PM,12/May/24 9:00 AM,12/May/24 9:00 AM,net,vpn,11/May/24 03:40 PM;bo;unspeakable,"11/May/24 04:00 PM;ada;unspeakable; very"',
    ].join('\r\n');
    const file = await read(csv, { choices: { zone: 'UTC' } });
    expect(file.recognised?.format.id).toBe('jira');
    expect(eventsOf(file, 'IT-7')).toEqual([
      '2024-05-11T15:26 created customer',
      '2024-05-12T09:00 status solved',
      '2024-05-11T15:40 message agent',
      '2024-05-11T16:00 message customer',
    ]);
    expect(factsOf(file, 'IT-7')).toMatchObject({ tags: ['net', 'vpn'], priority: 'urgent', team: 'IT Desk' });
    expect(JSON.stringify(file.all)).not.toContain('unspeakable');
  });
});

describe('ServiceNow', () => {
  it('reads an event log by column name: rows of one number become one ticket, verdicts from its last row', async () => {
    const file = await readTable(
      [
        'number|incident_state|active|reassignment_count|reopen_count|sys_mod_count|made_sla|caller_id|opened_by|opened_at|sys_updated_at|contact_type|priority|assignment_group|assigned_to|resolved_at|closed_at',
        'INC1|New|true|0|0|0|true|Caller 1|Opened by 8|29/2/2016 01:16|29/2/2016 01:23|Phone|3 - Moderate|Group 56|?|29/2/2016 11:29|5/3/2016 12:00',
        'INC1|Awaiting User Info|true|0|0|1|true|Caller 1|Opened by 8|29/2/2016 01:16|29/2/2016 08:53|Phone|3 - Moderate|Group 56|Resolver 89|29/2/2016 11:29|5/3/2016 12:00',
        'INC1|Resolved|true|0|1|2|true|Caller 1|Opened by 8|29/2/2016 01:16|29/2/2016 11:29|Phone|3 - Moderate|Group 56|Resolver 89|29/2/2016 11:29|5/3/2016 12:00',
        'INC1|Closed|false|0|1|3|false|Caller 1|Opened by 8|29/2/2016 01:16|5/3/2016 12:00|Phone|3 - Moderate|Group 56|Resolver 89|29/2/2016 11:29|5/3/2016 12:00',
        'INC2|New|true|0|0|0|true|Caller 2|Opened by 8|29/2/2016 02:16|29/2/2016 02:23|Email|4 - Low|Group 56|?|?|?',
      ],
      { zone: 'UTC' },
    );
    expect(file.mapping?.kind).toBe('snapshot');
    expect(file.all).toHaveLength(2);
    expect(eventsOf(file, 'INC1')).toEqual([
      '2016-02-29T01:16 created customer',
      '2016-02-29T01:23 status new',
      '2016-02-29T08:53 status pending',
      '2016-02-29T11:29 status solved',
      '2016-03-05T12:00 status closed',
    ]);
    expect(file.all[0]).toMatchObject({
      facts: { status: 'closed', priority: 'normal', channel: 'phone', assignee: { name: 'Resolver 89' } },
      reported: { isResolutionSlaMet: false, reopens: 1 },
    });
    expect(factsOf(file, 'INC2')).not.toHaveProperty('assignee');
  });

  it('reads a report by label', async () => {
    const file = await readTable(
      [
        'Number|Opened|Created|Updated|Resolved|Closed|Caller|Short description|Assigned To|Assignment Group|Active|State|Priority|Category|Channel|Reopen Count|Reassignment Count',
        'INC9|2026-01-05 08:00:00|2026-01-05 08:01:00|2026-01-06 08:00:00|2026-01-05 12:00:00|2026-01-06 08:00:00|Ada|VPN|Bo|Network|false|Closed|1 - Critical|Net|Self-service|0|2',
      ],
      { zone: 'America/New_York' },
    );
    expect(file.recognised?.format.id).toBe('servicenow-labels');
    expect(file.all[0]?.facts).toMatchObject({
      createdAt: at('2026-01-05T13:00:00Z'),
      priority: 'urgent',
      channel: 'web',
    });
  });
});

describe('self-hosted', () => {
  it('reads Request Tracker’s TSV with its C-library dates', async () => {
    const tsv = [
      'id\tSubject\tStatus\tQueue\tOwner\tPriority\tRequestors\tCreated\tTold\tLastUpdated\tTimeLeft\tResolved',
      '42\tPrinter\tresolved\tOffice\tNobody\t50\tada@example.com\tFri Nov 20 16:30:00 2026\tNot set\tFri Nov 20 18:00:00 2026\t0\tFri Nov 20 18:00:00 2026',
    ].join('\n');
    const file = await read(tsv, { choices: { zone: 'Europe/Berlin' } });
    expect(file.recognised?.format.id).toBe('request-tracker');
    expect(file.all[0]?.facts).toMatchObject({
      assignee: { role: 'agent' },
      team: 'Office',
      createdAt: at('2026-11-20T15:30:00Z'),
    });
    expect(file.all[0]?.facts.assignee).toEqual({ role: 'agent' });
  });

  it('reads Redmine’s CSV with semicolons and twelve-hour times', async () => {
    const csv = [
      '#;Project;Tracker;Parent task;Status;Priority;Subject;Author;Assignee;Updated;Target version;% Done;Created;Closed',
      '5;Desk;Support;;Feedback;High;Toner;Ada;Bo;11/18/2026 08:10 PM;;0;11/17/2026 09:00 AM;',
    ].join('\r\n');
    const file = await read(csv, { choices: { zone: 'UTC' } });
    expect(file.recognised?.format.id).toBe('redmine');
    expect(file.all[0]?.facts).toMatchObject({
      status: 'pending',
      createdAt: at('2026-11-17T09:00:00Z'),
      updatedAt: at('2026-11-18T20:10:00Z'),
    });
    expect(file.all[0]?.precision).toEqual({ createdAt: 'minute', updatedAt: 'minute' });
  });
});
