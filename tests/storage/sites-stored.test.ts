import { expect, test } from 'vitest';
import { HelpclockDatabase } from '@/storage/database';
import { sitesStored, ticketsOfSite } from '@/storage/read/sites-stored';

const sites = [
  ['demo', 'https://a.example'],
  ['demo', 'https://a.example/rt'],
  ['demo', 'https://a.example.org'],
  ['demo', 'https://a.exampl'],
  ['demo-2', 'https://a.example'],
  ['other', 'https://a.example'],
] as const;
const ids = ['1', '10', '2', '}', '~', '\uffff', 'ü'];

test('the sites of the stored tickets are found, each once, and the tickets of each', async () => {
  const db = new HelpclockDatabase('sites');
  expect(await sitesStored(db)).toEqual([]);
  const refs = sites.flatMap(([helpdesk, site]) => ids.map((id) => `${helpdesk}|${site}|${id}`));
  await db.tickets.bulkPut(refs.map((ref) => ({ ref, lastSeenAt: 1 as never, packed: new Uint8Array() })));
  const found = await sitesStored(db);
  expect(found).toHaveLength(sites.length);
  for (const [helpdesk, site] of sites) {
    expect(found).toContainEqual({ helpdesk, site });
    const own = await ticketsOfSite(db, { helpdesk, site }).primaryKeys();
    expect([...own].sort()).toEqual(ids.map((id) => `${helpdesk}|${site}|${id}`).sort());
  }
});
