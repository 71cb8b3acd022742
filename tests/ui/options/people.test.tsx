import { fireEvent } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { instant } from '@/domain/time/instant';
import { changeSettings } from '@/storage/settings/settings-store';
import { button, eventually, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

const site = (host: string) => ({
  site: `https://${host}`,
  origin: `https://${host}`,
  helpdesk: 'zammad',
  enabledAt: instant(0),
  statusMap: {},
  channelMap: {},
  leads: 'ours' as const,
});

beforeEach(() =>
  withSettings({ sites: [{ ...site('desk.example'), me: { id: '7', name: 'Deniz Ak' } }, site('help.example')] }),
);

test('says on each site who one is, and where it is not known', async () => {
  const { main } = await openOptions('#people');
  const rows = [...main.querySelectorAll('.rows > li')].map((row) => row.textContent);
  expect(rows[0]).toContain('https://desk.example');
  expect(rows[0]).toContain('Deniz Ak');
  expect(rows[1]).toContain('not known yet');
});

test('says who the helpdesk’s own page says one is, and that nobody was wanted', async () => {
  await withSettings({
    sites: [
      { ...site('desk.example'), viewer: { id: '7', name: 'Deniz Ak' } },
      { ...site('help.example'), me: 'nobody' },
    ],
  });
  const { main } = await openOptions('#people');
  const rows = [...main.querySelectorAll('.rows > li')].map((row) => row.textContent);
  expect(rows[0]).toMatch(/Deniz Ak.*read/);
  expect(rows[1]).toMatch(/nobody/);
});

test('machines, teams and names are taken as they are typed, with either comma', async () => {
  const { main, control, settings } = await openOptions('#people');
  const fill = (label: string, value: string) => {
    fireEvent.input(control(label), { target: { value } });
    fireEvent.change(control(label));
  };
  fill('Agents that are machines', 'Bot, Robot، Bot');
  await eventually(async () => expect((await settings()).people.bots).toEqual(['Bot', 'Robot']));
  fill('My teams', 'Billing');
  await eventually(async () => expect((await settings()).people.myTeams).toEqual(['Billing']));
  fireEvent.input(control('Name or id as it is written'), { target: { value: 'D. Ak' } });
  fireEvent.input(control('Counted as'), { target: { value: 'Deniz Ak' } });
  fireEvent.click(button(main, 'Add'));
  await eventually(async () => expect((await settings()).people.aliases).toEqual({ 'D. Ak': 'Deniz Ak' }));
});

test('an alias says in a sentence who is who, and goes', async () => {
  await withSettings({ people: { bots: [], aliases: { 'D. Ak': 'Deniz Ak' }, teams: [], myTeams: [] } });
  const { main, text, settings } = await openOptions('#people');
  expect(text()).toContain('D. Ak is Deniz Ak');
  fireEvent.click(button(main, 'Remove'));
  await eventually(() => expect(text()).not.toContain('D. Ak is Deniz Ak'));
  await eventually(async () => expect((await settings()).people.aliases).toEqual({}));
});

test('figures by agent can be switched off, and an organisation can fix that', async () => {
  const own = await openOptions('#people');
  fireEvent.click(own.control('Show figures by agent'));
  await eventually(async () => expect((await own.settings()).showsAgents).toBe(false));
  await withSettings({}, { showsAgents: false });
  const fixed = await openOptions('#people');
  expect(fixed.text()).toContain('Set by your organisation. It cannot be changed here.');
  expect(fixed.control('Show figures by agent').checked).toBe(false);
  expect(fixed.control('Show figures by agent').closest('fieldset:disabled')).not.toBeNull();
});
