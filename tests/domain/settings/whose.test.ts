import { describe, expect, test } from 'vitest';
import { myAgents } from '@/domain/kpi/screen/my-agents';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { isMine, meOn, myKeys } from '@/domain/settings/whose';
import { readingOf } from '@/domain/tickets/reading-of';
import { instant } from '@/domain/time/instant';

const SITE = 'https://desk.example';
const site = (more: Partial<SiteSettings>): SiteSettings => ({
  site: SITE,
  origin: SITE,
  helpdesk: 'toy',
  enabledAt: instant(0),
  statusMap: {},
  channelMap: {},
  leads: 'ours',
  ...more,
});
const AMARA = { id: '12', name: 'Amara Okafor' };
const BRUNO = { id: '13', name: 'Bruno Keller' };

test.each([
  ['nothing is known', {}, undefined],
  ['the page says', { viewer: AMARA }, AMARA],
  ['the user says', { me: BRUNO }, BRUNO],
  ['the user says otherwise than the page', { me: BRUNO, viewer: AMARA }, BRUNO],
  ['the user says nobody, whatever the page says', { me: 'nobody', viewer: AMARA }, undefined],
] as const)('who "me" is where %s', (_when, said, expected) => {
  expect(meOn(site(said))).toEqual(expected);
});

describe('whether a ticket is mine', () => {
  const settings = (me: SiteSettings, aliases: Record<string, string> = {}): Settings => {
    const base = defaultSettings('en', 'UTC');
    return { ...base, sites: [me], people: { ...base.people, aliases } };
  };
  const mine = (
    who: Partial<SiteSettings>,
    assignee: { readonly assigneeId?: string; readonly assigneeName?: string },
    aliases?: Record<string, string>,
  ): boolean => {
    const known = settings(site(who), aliases);
    return isMine({ site: SITE, ...assignee }, known.sites[0], readingOf(known, SITE));
  };

  test.each([
    ['the same id', { viewer: AMARA }, { assigneeId: '12' }, true],
    ['the same id under a new name', { viewer: AMARA }, { assigneeId: '12', assigneeName: 'Amara Obi' }, true],
    ['a namesake with another id', { viewer: AMARA }, { assigneeId: '99', assigneeName: 'Amara Okafor' }, false],
    ['a name alone, typed otherwise', { viewer: AMARA }, { assigneeName: ' amara  OKAFOR' }, true],
    ['another name alone', { viewer: AMARA }, { assigneeName: 'Amara' }, false],
    ['nobody', { viewer: AMARA }, {}, false],
    ['a name alone, of an agent known by id alone', { viewer: { id: '12' } }, { assigneeName: 'Amara Okafor' }, false],
    ['an address in another case', { viewer: { id: 'Amara@x.example' } }, { assigneeId: 'amara@X.example' }, true],
    [
      'an agent nobody knows an id of',
      { me: { id: 'Işıl Güneş', name: 'Işıl Güneş' } },
      { assigneeName: 'Işıl Güneş' },
      true,
    ],
    ['somebody, while nobody knows who I am', {}, { assigneeId: '12' }, false],
    ['mine by the page, another by my word', { viewer: AMARA, me: BRUNO }, { assigneeId: '12' }, false],
  ] as const)('%s', (_what, who, assignee, expected) => {
    expect(mine(who, assignee)).toBe(expected);
  });

  test('an alias joins two accounts of mine', () => {
    const aliases = { '12': 'Amara', 'amara.o': 'Amara' };
    // Aliases are applied when a ticket is read.
    expect(mine({ viewer: AMARA }, { assigneeId: 'Amara', assigneeName: 'Amara' }, aliases)).toBe(true);
    expect(mine({ viewer: AMARA }, { assigneeId: 'Bruno', assigneeName: 'Bruno' }, aliases)).toBe(false);
  });

  test('the panel counts under the same keys, each site for itself', () => {
    const here = site({ viewer: AMARA });
    const there = site({ site: 'https://other.example', origin: 'https://other.example', viewer: BRUNO });
    const both = { ...settings(here), sites: [here, there] };
    expect(myAgents(both)).toEqual([`${SITE}#12`, 'amara okafor', 'https://other.example#13', 'bruno keller']);
    expect(myKeys(site({ me: 'nobody' }), readingOf(both, SITE))).toEqual([]);
  });
});
