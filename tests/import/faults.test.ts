import { describe, expect, it } from 'vitest';
import { at, eventsOf, factsOf, read, readTable } from './read';

/** The groups of faults that real exports have; one `describe` each. */

describe('missing values', () => {
  it.each([[''], ['?'], ['-'], ['1900-01-01 00:00:00'], ['1899-12-31'], ['1'], ['n/a'], ['NULL']])(
    '%j is no date and no zero',
    async (blank) => {
      const file = await readTable(
        [
          'Ticket id|Created at|First response at|Resolved at|Resolution time (hours)',
          '1|2026-01-05 08:00|2026-01-05 09:00|2026-01-05 18:00|10',
          `2|2026-01-05 08:00|${blank}|${blank}|${blank === '1' ? '' : blank}`,
        ],
        { zone: 'UTC' },
      );
      expect(eventsOf(file, '2').filter((event) => !event.includes('created'))).toEqual([]);
      expect(file.all[1]?.reported?.fullResolutionTime).toBeUndefined();
    },
  );

  it('a survey that was offered is a survey sent, not a rating', async () => {
    const file = await readTable(
      ['Ticket id|Created at|Status|CSAT', '1|2026-01-05 08:00|Open|Offered', '2|2026-01-05 08:00|Open|4'],
      { zone: 'UTC' },
    );
    expect(eventsOf(file, '1').some((event) => event.includes('rating'))).toBe(false);
    expect(eventsOf(file, '2').some((event) => event.includes('rating'))).toBe(true);
  });
});

describe('dates', () => {
  it('one value that can only be day first settles the column', async () => {
    const file = await readTable(
      ['Ticket id|Created at|Closed at', '1|5/3/2016 12:00|6/3/2016 9:05', '2|29/2/2016 8:00|1/3/2016 9:00'],
      { zone: 'UTC' },
    );
    expect(factsOf(file, '1')?.createdAt).toBe(at('2016-03-05T12:00:00Z'));
    expect(eventsOf(file, '1')).toContain('2016-03-06T09:05 status closed');
    expect(file.ids).not.toContain('day-order-assumed');
  });

  it('a column that contradicts itself is refused with both rows', async () => {
    const file = await readTable(['Ticket id|Created at', '1|29/2/2016 8:00', '2|2/29/2016 8:00'], { zone: 'UTC' });
    expect(file.canRead).toBe(false);
    expect(file.problems.find(({ id }) => id === 'import.mixed-date-orders')?.sentence).toContain('row 2');
  });

  it.each([
    ['2026-01-05 08:00:00 +0300', '2026-01-05T05:00:00Z'],
    ['2026-01-05T08:00:00.250+03:00', '2026-01-05T05:00:00.250Z'],
    ['05-Jan-26', '2026-01-05T00:00:00Z'],
    ['05/Jan/26 03:26 PM', '2026-01-05T15:26:00Z'],
    ['46027.5', '2026-01-05T12:00:00Z'],
    ['1767600000', '2026-01-05T08:00:00Z'],
    ['1767600000123', '2026-01-05T08:00:00.123Z'],
    ['Mon Jan 05 08:00:00 2026', '2026-01-05T08:00:00Z'],
    ['۲۰۲۶/۰۱/۰۵ ۰۸:۰۰', '2026-01-05T08:00:00Z'],
    ['5 Ocak 2026 08:00', '2026-01-05T08:00:00Z'],
  ])('%s', async (text, iso) => {
    const file = await readTable(['Ticket id|Created at', `1|${text}`], { zone: 'UTC', dateOrder: 'dmy' });
    expect(factsOf(file, '1')?.createdAt).toBe(at(iso));
  });
});

describe('names and units', () => {
  it('a column named like a duration that holds instants is read as instants, and the reverse', async () => {
    const file = await readTable(
      [
        'Ticket id|Created at|First response time|Resolved at',
        ...[1, 2, 3, 4, 5, 6].map((n) => `${n}|2026-01-05 08:00|2026-01-05 09:0${n}|${n}.5`),
      ],
      { zone: 'UTC', columns: [{ heading: 'Resolved at', unit: 'hours' }] },
    );
    expect(file.ids.filter((id) => id === 'turned')).toHaveLength(2);
    expect(eventsOf(file, '3')).toContain('2026-01-05T09:03 message agent');
  });

  it('a unit nobody names is told by the instants beside it, else asked', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map(
      (n) => `${n}|2026-01-05 08:00|2026-01-05 0${8 + (n % 2)}:3${n}|${30 + n + (n % 2) * 60}`,
    );
    const told = await readTable(['Ticket id|Created at|First response at|First response time', ...rows], {
      zone: 'UTC',
    });
    expect(told.mapping?.columns.find(({ heading }) => heading === 'First response time')?.unit).toBe('minutes');
    const asked = await readTable(
      ['Ticket id|Created at|First response time', '1|2026-01-05 08:00|90'],
      { zone: 'UTC' },
      { canAsk: true },
    );
    expect(asked.problems.find(({ id }) => id === 'import.unit')?.severity).toBe('ask');
  });
});

describe('one row per ticket, event or message', () => {
  it('rows of one id become one ticket wherever they stand; a verdict is the last row’s', async () => {
    const file = await readTable(
      [
        'number|incident_state|active|reopen_count|made_sla|opened_at|sys_updated_at|assignment_group|resolved_at|closed_at',
        'INC1|New|true|0|true|1/3/2026 08:00|1/3/2026 08:00|G1||',
        'INC1|Active|true|0|true|1/3/2026 08:00|1/3/2026 09:00|G1||',
        'INC1|Closed|false|0|false|1/3/2026 08:00|13/3/2026 10:00|G1|13/3/2026 09:30|13/3/2026 10:00',
      ],
      { zone: 'UTC' },
    );
    expect(file.all).toHaveLength(1);
    expect(file.all[0]?.reported?.isResolutionSlaMet).toBe(false);
  });
});

describe('negative and impossible', () => {
  it('is left out, counted and listed with its row', async () => {
    const file = await readTable(
      [
        'Ticket id|Created at|First response at|Resolved at|Closed at|First response time (minutes)',
        '1|2026-01-05 08:00|2026-01-05 07:00|2026-01-06 08:00|2026-01-06 08:00|5',
        '2|2026-01-05 08:00|2026-01-06 09:00|2026-01-05 09:00|2026-01-07 09:00|5',
        '3|2026-01-05 08:00|2026-01-05 09:00|2026-01-06 09:00|2026-01-05 09:30|-3',
      ],
      { zone: 'UTC', columns: [{ heading: 'First response time (minutes)', unit: 'minutes' }] },
    );
    const { leftOut, notes } = file.summary();
    expect(leftOut).toMatchObject({
      'reply-before-creation': 1,
      'solved-before-reply': 1,
      'closed-before-solved': 1,
      'negative-duration': 1,
    });
    expect(notes.find(({ reason }) => reason === 'reply-before-creation')?.row).toBe(1);
    expect(file.all[2]?.reported?.firstReplyTime).toBeUndefined();
  });
});

describe('fields', () => {
  it('a lone CR inside a field, quoted line breaks and emoji are one record', async () => {
    const file = await read(
      'Ticket id,Created at,Subject\r\n1,2026-01-05T08:00:00Z,one\rline\r\n2,2026-01-05T08:00:00Z,"two\r\nlines 🙂"\r\n',
    );
    expect(file.all.map(({ facts }) => facts.subject)).toEqual(['one\rline', 'two\r\nlines 🙂']);
  });

  it('an empty heading is no column, ids written as floats are whole', async () => {
    const file = await readTable(['Ticket id||Created at', '3.0|x|2026-01-05T08:00:00Z']);
    expect(file.all[0]?.key.id).toBe('3');
  });
});

describe('headings', () => {
  it('the first of two equal headings counts; wide rows are skipped and said', async () => {
    const file = await readTable(
      [
        'Ticket id|Created at|category|category',
        '1|2026-01-05T08:00:00Z|Billing|x',
        '2|2026-01-05T08:00:00Z|Billing|x|shifted',
        '3|2026-01-05T08:00:00Z|Billing|x',
      ],
      {},
    );
    expect(factsOf(file, '1')?.type).toBe('Billing');
    expect(file.all.map(({ key }) => key.id)).toEqual(['1', '3']);
    expect(file.summary().skipped).toEqual({ 'too-many-cells': 1 });
  });

  it('a byte order mark and CRLF change nothing', async () => {
    const file = await read('\uFEFFTicket id;Created at\r\n1;2026-01-05T08:00:00Z\r\n');
    expect(file.all.map(({ key }) => key.id)).toEqual(['1']);
  });
});

describe('cut histories', () => {
  it('a reopened ticket with a solving date is unsolved, its reopening only roughly known', async () => {
    const file = await readTable(
      [
        'Ticket id|Created at|Resolved at|Updated at|Status',
        '1|2026-01-05 08:00|2026-01-06 08:00|2026-01-07 08:00|Open',
      ],
      { zone: 'UTC' },
    );
    expect(factsOf(file, '1')?.status).toBe('open');
    expect(eventsOf(file, '1').at(-1)).toBe('2026-01-07T08:00 status open');
    expect(file.all[0]?.events.at(-1)).toMatchObject({ isObserved: true, precision: 'relative' });
    expect(file.all[0]?.isHistoryComplete).toBe(false);
  });

  it('the window the file covers is said: what was open before is not in it', async () => {
    const file = await readTable(['Ticket id|Created at', '1|2026-01-05T08:00:00Z', '2|2026-03-05T08:00:00Z']);
    expect(file.summary().window).toEqual({ from: at('2026-01-05T08:00:00Z'), to: at('2026-03-05T08:00:00Z') });
  });
});

describe('bulk and zero', () => {
  it('a resolution of zero minutes is real, a first reply time of a ticket without reply is not', async () => {
    const file = await readTable(
      [
        'Ticket id|Created at|Resolved at|Status|Replies|First response time (minutes)|Resolution time (minutes)',
        '1|2026-01-05 07:00|2026-01-05 07:00|Closed|0|0|0',
      ],
      { zone: 'UTC' },
    );
    expect(file.all[0]?.reported?.fullResolutionTime).toBe(0);
    expect(file.all[0]?.reported?.firstReplyTime).toBeUndefined();
  });
});

describe('actors and ids', () => {
  it('a machine is no agent', async () => {
    const file = await readTable([
      'Ticket id|Timestamp|Event|Actor|Role',
      '1|2026-01-05T08:00:00Z|created|Ada|customer',
      '1|2026-01-05T08:00:01Z|replied|Autoresponder|system',
      '1|2026-01-05T09:00:00Z|replied|Bo|agent',
    ]);
    expect(eventsOf(file, '1')).toEqual([
      '2026-01-05T08:00 created customer',
      '2026-01-05T08:00 message system',
      '2026-01-05T09:00 message agent',
    ]);
  });

  it('an id of 14 digits stays whole; one a spreadsheet shortened is skipped and said', async () => {
    const file = await readTable([
      'Ticket id|Created at',
      '90071992547409|2026-01-05T08:00:00Z',
      '1.03E+13|2026-01-05T08:00:00Z',
    ]);
    expect(file.all.map(({ key }) => key.id)).toEqual(['90071992547409']);
    expect(file.ids).toContain('lost-ids');
    expect(file.summary().skipped).toEqual({ 'lost-id': 1 });
  });
});

describe('working hours of the vendor', () => {
  it('business and calendar durations stay apart, each as the vendor’s own', async () => {
    const file = await readTable(
      [
        'Ticket ID|Subject|Status|Priority|Source|Type|Agent|Group|Created time|Due by Time|Resolved time|Closed time|Last update time|Initial response time|First response time (in hrs)|Resolution time (in hrs)|Agent interactions|Customer interactions|Resolution status|First response status|Tags|Survey results',
        '1|x|Closed|High|Email||Bo|Billing|2026-01-02 16:30|2026-01-06 10:00|2026-01-05 10:00|2026-01-05 10:00|2026-01-05 10:00|2026-01-05 09:30|01:00:00|1.5|1|1|Within SLA|Within SLA||',
      ],
      { zone: 'UTC' },
    );
    expect(file.all[0]?.reported).toMatchObject({ firstReplyTimeBusiness: 3600, fullResolutionTimeBusiness: 5400 });
    expect(file.all[0]?.reported?.firstReplyTime).toBeUndefined();
  });
});
