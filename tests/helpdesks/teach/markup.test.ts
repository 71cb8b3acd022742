import { describe, expect, test } from 'vitest';
import { pageOf } from '../situation';
import { teach, told } from './teaching';

const FILL =
  '<footer>Imprint, terms, shortcuts, status of the service, release notes, privacy, cookies, contact, language, time zone of the account and more of what pages say below.</footer>';
const at = (path: string, html: string, locale = 'en') =>
  pageOf(
    { about: '', url: `https://desk.example${path}`, now: '2026-11-20T12:00:00Z', timeZone: 'Europe/Istanbul', locale },
    `<!doctype html><body>${html}${FILL}</body>`,
  );

describe('hashed classes with test ids, messages told by an attribute', () => {
  const message = (id: number, direction: string, when: string, hash: string) =>
    `<div class="css-${hash} sc-bdVaJa kyLRxY" data-message-id="${id}" data-direction="${direction}"><div class="css-9k2"><time datetime="${when}">x</time></div><p class="css-${hash}b">text</p></div>`;
  const page = (id: number, subject: string, status: string, hash: string) =>
    at(
      `/a/north/tickets/${id}?tab=all`,
      `<div class="css-${hash}"><h1 class="css-${hash}z" data-testid="ticket-title">${subject}</h1><span class="css-1a">#${id}</span><div class="css-2b"><span class="css-3c">Status</span><span class="css-4d">${status}</span></div><span data-testid="opened"><time datetime="2026-11-19T07:00:00Z">yesterday</time></span><section data-testid="conversation">${message(id * 10, 'inbound', '2026-11-19T08:00:00Z', hash)}${message(id * 10 + 1, 'outbound', '2026-11-19T09:00:00Z', `${hash}q`)}${message(id * 10 + 2, 'internal', '2026-11-19T10:00:00Z', hash)}</section></div>`,
    );
  const taught = () =>
    teach(page(41, 'Cannot log in', 'Open', '1x2y3z'), {
      number: '.css-1a',
      subject: 'h1',
      status: '.css-4d',
      createdAt: '[data-testid="opened"]',
      time: '[data-direction="outbound"] time',
      agent: '[data-direction="outbound"] p',
      customer: '[data-direction="inbound"] p',
      note: '[data-direction="internal"] p',
    }).pack;

  test('nothing hashed is relied on', () => expect(JSON.stringify(taught().ticket)).not.toMatch(/css-|sc-|kyLRxY|nth/));
  test('the next ticket, built with other classes, reads', () => {
    expect(told(taught(), page(57, 'Export is empty', 'Solved', '7q8w9e'))).toMatchInlineSnapshot(`
      {
        "createdAt": "2026-11-19T07:00",
        "id": "57",
        "messages": [
          "2026-11-19T07:00 customer",
          "2026-11-19T08:00 customer",
          "2026-11-19T09:00 agent",
          "2026-11-19T10:00 agent internal",
        ],
        "missing": [],
        "rawStatus": "Solved",
        "status": "solved",
        "subject": "Export is empty",
      }
    `);
  });
});

describe('open shadow roots', () => {
  const part = (kind: string, id: number, when: string) =>
    `<desk-message><template shadowrootmode="open"><article data-id="m${id}"><span class="${kind}-badge">${kind}</span><span class="author">A</span><time datetime="${when}">x</time></article></template></desk-message>`;
  const page = (id: number) =>
    at(
      `/app#/inbox/${id}`,
      `<desk-app><template shadowrootmode="open"><desk-ticket><template shadowrootmode="open"><h2 data-testid="subject">Subject ${id}</h2><b class="ticket-number">#${id}</b>${part('customer', id * 10, '2026-11-19T08:00:00Z')}${part('agent', id * 10 + 1, '2026-11-19T09:00:00Z')}${part('internal', id * 10 + 2, '2026-11-19T10:00:00Z')}</template></desk-ticket></template></desk-app>`,
    );
  const IN = 'desk-app >>> desk-ticket >>> ';
  test('are stepped into, message by message', () => {
    const first = page(41);
    const messages = [
      ...(first.doc
        .querySelector('desk-app')
        ?.shadowRoot?.querySelector('desk-ticket')
        ?.shadowRoot?.querySelectorAll('desk-message') ?? []),
    ];
    messages.forEach((message, i) => {
      message.id = ['c', 'a', 'n'][i] ?? '';
    });
    const { pack } = teach(first, {
      number: `${IN}.ticket-number`,
      subject: `${IN}h2`,
      time: `${IN}#a >>> time`,
      agent: `${IN}#a >>> article`,
      customer: `${IN}#c >>> article`,
      note: `${IN}#n >>> article`,
    });
    expect(told(pack, page(57))).toMatchInlineSnapshot(`
      {
        "createdAt": "2026-11-19T08:00",
        "id": "57",
        "messages": [
          "2026-11-19T08:00 customer",
          "2026-11-19T09:00 agent",
          "2026-11-19T10:00 agent internal",
        ],
        "missing": [],
        "subject": "Subject 57",
      }
    `);
  });
});

describe('a table of labels, dates whose order nothing settles, times to the minute', () => {
  const page = (id: number, date: string) =>
    at(
      `/view.php?ticket=${id}&lang=tr`,
      `<table><tr><th>Talep no:</th><td>${id}</td></tr><tr><th>Durum:</th><td>Açık</td></tr><tr><th>Açılış:</th><td>${date}</td></tr></table>`,
      'tr',
    );
  const pointed = { number: 'tr:nth-child(1) td', status: 'tr:nth-child(2) td', createdAt: 'tr:nth-child(3) td' };
  test('labels are relied on; order and zone are asked, not guessed', () => {
    const { pack } = teach(page(41, '05.11.2026 14:30'), pointed);
    expect(pack.ticket.url).toEqual(['/view.php?ticket=:id']);
    expect(pack.ticket.facts.status).toEqual({ label: ['Durum'] });
    expect(told(pack, page(57, '06.11.2026 09:10'))).toMatchObject({
      rawStatus: 'Açık',
      missing: ['createdAt', 'timeZone', 'dateOrder'],
    });
    const said = { ...pack, times: { zone: 'Europe/Istanbul', dateOrder: 'dmy' as const } };
    expect(told(said, page(57, '06.11.2026 09:10'))).toMatchObject({ createdAt: '2026-11-06T06:10', missing: [] });
  });
});
