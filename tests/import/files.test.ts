import { describe, expect, it } from 'vitest';
import { eventsOf, factsOf, read, readTable } from './read';

const ROWS = 'Ticket id,Created at,Subject\r\n1,2026-01-05T08:00:00Z,Şifre değişmiyor\r\n';
const sentences = async (file: string | Uint8Array) =>
  (await read(file)).problems.map(({ sentence }) => sentence).join(' ');

function wide(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
  return bytes;
}

/** Bytes of a text in a single-byte encoding, by asking the decoder what each byte is. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Uint8Array.from(text, (char) => byteOf.get(char) ?? 0x3f);
}

describe('encodings', () => {
  it.each([
    ['UTF-16 little endian with a mark', wide(`\uFEFF${ROWS}`, false)],
    ['UTF-16 big endian with a mark', wide(`\uFEFF${ROWS}`, true)],
    ['UTF-16 little endian without', wide(ROWS, false)],
    ['Windows-1254', encoded(ROWS, 'windows-1254')],
  ])('%s', async (_name, bytes) => {
    expect(factsOf(await read(bytes), '1')?.subject).toBe('Şifre değişmiyor');
  });

  it('Windows-1256 (Persian and Arabic letters stand in words)', async () => {
    const text = 'Ticket id,Created at,Subject\n1,2026-01-05T08:00:00Z,السلام عليكم مشكلة في الدخول الى الحساب\n';
    const file = await read(encoded(text, 'windows-1256'));
    expect(factsOf(file, '1')?.subject).toBe('السلام عليكم مشكلة في الدخول الى الحساب');
    expect(file.ids).toContain('encoding-guessed');
  });
});

describe('files that are no export are refused with what to do, and give nothing', () => {
  it.each([
    ['a renamed workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'CSV UTF-8'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'CSV UTF-8'],
    ['a compressed file', Uint8Array.from([0x1f, 0x8b, 8]), 'Unpack'],
    ['a web page', '<!DOCTYPE html><html><body>Log in</body></html>', 'Log in'],
    ['an empty file', '', 'empty'],
    ['blank lines', '\r\n\r\n', 'empty'],
    ['headings only', 'Ticket id,Created at\r\n', 'no rows'],
    ['NUL bytes', 'Ticket id,Created at\r\n1,2026\u0000-01-05\r\n2,x\r\n', 'NUL'],
    ['a quote that is never closed', `Ticket id,Created at\n1,"2026-01-05T08:00:00Z\n${'2,x\n'.repeat(20)}`, 'quote'],
    ['JSON that breaks off', '[{"id":1,"created_at":"2026-01-05T08:00:00Z"},{"id":2,"crea', ''],
    ['no known columns', 'a,b\n1,2\n', 'Choose'],
  ])('%s', async (_name, file, says) => {
    const reading = await read(file);
    const told = await sentences(file);
    expect(told).toContain(says);
    expect(told).not.toBe('');
    if (_name !== 'JSON that breaks off') expect(reading.canRead).toBe(false);
  });

  it('one column shifted: the rows are wider than the heading, or the values do not fit it', async () => {
    const shifted = await read(`Ticket id,Created at,Status\n${'1,Open,x,2026-01-05\n'.repeat(4)}`);
    expect(shifted.canRead).toBe(false);
    const swapped = await readTable(['Ticket id|Created at|Status', '1|Open|2026-01-05', '2|Closed|2026-01-06']);
    expect(swapped.ids).toContain('wrong-content');
    expect(swapped.all).toEqual([]);
  });
});

describe('awkward but whole', () => {
  it('lone CR as line end', async () => {
    const file = await read('Ticket id,Created at\r1,2026-01-05T08:00:00Z\r2,2026-01-06T08:00:00Z\r');
    expect(file.all.map(({ key }) => key.id)).toEqual(['1', '2']);
  });

  it('formula cells lose their guard only in our own files', async () => {
    const file = await read(
      "Ticket id,Created at,Subject\n1,2026-01-05T08:00:00Z,'=1+1\n2,2026-01-05T08:00:00Z,=cmd|' /C calc'!A0\n",
    );
    expect(factsOf(file, '2')?.subject).toBe("=cmd|' /C calc'!A0");
  });

  it('a separator that Excel announced', async () => {
    const file = await read('sep=;\r\nTicket id;Created at\r\n1;2026-01-05T08:00:00Z\r\n');
    expect(file.all).toHaveLength(1);
  });

  it('newline-delimited JSON', async () => {
    const file = await read(
      '{"id":1,"created_at":"2026-01-05T08:00:00Z","status":"open"}\n{"id":2,"created_at":"2026-01-06T08:00:00Z","status":"solved"}\n',
    );
    expect(file.all.map(({ key }) => key.id)).toEqual(['1', '2']);
  });
});

describe('answers, calls and series', () => {
  it('survey answers of tickets are ratings; NPS is a series', async () => {
    const csat = await readTable(['Ticket id|CSAT|Answered at', '7|5|2026-01-05T08:00:00Z']);
    expect(eventsOf(csat, '7')).toEqual(['2026-01-05T08:00 rating']);
    const alone = await readTable(['CSAT|Answered at|Agent', '5|2026-01-05T08:00:00Z|Bo', '5|2026-01-05T08:00:00Z|Bo']);
    expect(new Set(alone.all.map(({ key }) => key.id)).size).toBe(2);
    expect(alone.all[0]).toMatchObject({
      facts: { assignee: { role: 'agent', name: 'Bo' } },
      events: [{ kind: 'rating', score: 5 }],
    });
    const nps = await readTable(['NPS|Answered at|Agent', '9|2026-01-05T08:00:00Z|Bo', '11|2026-01-05T08:00:00Z|Bo']);
    expect(nps.series).toEqual([
      { metric: 'nps', at: Date.parse('2026-01-05T08:00:00Z'), value: 9, n: 1, group: { agent: 'Bo' } },
    ]);
    expect(nps.summary().leftOut).toEqual({ 'unreadable-rating': 1 });
  });

  it('a call log: answered, abandoned, how fast and how long', async () => {
    const file = await readTable(
      [
        'Call Id|Agent|Date|Time|Topic|Answered (Y/N)|Resolved|Speed of answer in seconds|AvgTalkDuration|Satisfaction rating',
        'ID0001|Diane|2026-01-05|09:12:58|Contract|Y|Y|109|00:02:23|3',
        'ID0002|Becky|2026-01-05|09:20:00|Billing|N|N|||',
      ],
      { zone: 'UTC' },
    );
    expect(eventsOf(file, 'ID0001')).toEqual([
      '2026-01-05T09:12 created customer',
      '2026-01-05T09:12 message customer',
      '2026-01-05T09:14 message agent',
      '2026-01-05T09:17 status agentsolved',
      expect.stringContaining('rating'),
    ]);
    expect(eventsOf(file, 'ID0002').at(-1)).toBe('2026-01-05T09:20 message customer');
    expect(file.series.map(({ metric, value }) => [metric, value])).toEqual([
      ['answered calls', 1],
      ['calls', 1],
      ['talk time', 143],
      ['abandoned calls', 1],
    ]);
    expect(file.all[0]?.reported?.talkTime).toBe(143);
  });

  it('a typed series, month by month', async () => {
    const file = await readTable(['Month|Metric|Value|n', '2026-01|Retention|64 %|', '2026-02|NPS|41|180'], {
      zone: 'UTC',
    });
    expect(file.series).toEqual([
      { metric: 'retention', at: Date.parse('2026-01-01T00:00:00Z'), value: 64 },
      { metric: 'nps', at: Date.parse('2026-02-01T00:00:00Z'), value: 41, n: 180 },
    ]);
  });
});
