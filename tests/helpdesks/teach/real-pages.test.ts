import { expect, test } from 'vitest';
import { situationsOf } from '../situation';
import { teach, told } from './teaching';

const page = (name: string) => {
  const found = situationsOf('redmine').find((one) => one.name === name)?.page;
  if (!found) throw new Error(name);
  return { ...found, times: { zone: 'Europe/Berlin' } };
};

test('a page of Redmine, by what an agent points at: another issue, in another language, reads as well', () => {
  const english = page('issue-english');
  const { pack, sureness } = teach(english, {
    number: '#content > h2',
    subject: '.subject h3',
    status: '.status .value',
    priority: '.priority .value',
    assignee: '.assigned-to .value a',
    requester: '.author a.user',
    createdAt: '.author a[title]',
    time: '#change-15 h4 a[title]',
    agent: '#journal-15-notes',
    customer: '#change-16 h4',
    note: '#journal-17-notes',
  });
  expect(pack.ticket.url).toEqual(['/issues/:id']);
  expect(pack.ticket.messages?.hasOpening).toBe(true);
  expect(JSON.stringify(pack.ticket)).not.toMatch(/\d-|-\d|nth/);
  expect(Math.min(...Object.values(sureness))).toBeGreaterThan(0.3);
  expect(told(pack, english)).toMatchInlineSnapshot(`
    {
      "assignee": {
        "name": "Amara Okafor",
        "role": "agent",
      },
      "createdAt": "2026-11-18T20:33",
      "id": "5",
      "messages": [
        "2026-11-18T20:33 customer",
        "2026-11-18T21:09 agent",
        "2026-11-19T00:51 customer",
        "2026-11-19T01:21 agent internal",
        "2026-11-19T20:03 agent",
        "2026-11-20T22:39 customer",
      ],
      "missing": [],
      "priority": "high",
      "rawPriority": "High",
      "rawStatus": "In Progress",
      "requester": "Dana Petrov",
      "status": "open",
      "subject": "Cannot log in after password reset",
    }
  `);
  expect(told(pack, page('issue-feedback'))).toMatchInlineSnapshot(`
    {
      "assignee": {
        "name": "Bruno Keller",
        "role": "agent",
      },
      "createdAt": "2026-11-17T13:03",
      "id": "3",
      "messages": [
        "2026-11-17T13:03 customer",
        "2026-11-17T19:03 agent",
      ],
      "missing": [],
      "priority": "normal",
      "rawPriority": "Normal",
      "rawStatus": "Feedback",
      "requester": "Eli Nguyen",
      "status": "pending",
      "subject": "Invoice 2231 shows the wrong VAT",
    }
  `);
  expect(told(pack, page('issue-french'))).toMatchObject({
    id: '5',
    rawStatus: 'In Progress',
    missing: [],
    messages: { length: 6, 3: expect.stringContaining('agent internal') },
  });
});
