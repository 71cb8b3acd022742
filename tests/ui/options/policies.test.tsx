import { fireEvent } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '@/domain/settings/defaults';
import { changeSettings } from '@/storage/settings/settings-store';
import { button, eventually, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

const [promise] = defaultSettings('en', 'UTC').policies;
if (!promise) throw new Error('Settings begin with a policy.');
const vip = { ...promise, id: 'vip', name: 'VIP', conditions: { tagsAny: ['vip'], priority: ['urgent' as const] } };

beforeEach(() => withSettings({ policies: [vip, promise] }));

describe('the list', () => {
  test('says in order to which tickets each applies and what it promises', async () => {
    const { main } = await openOptions('#policies');
    const rows = [...main.querySelectorAll('.rows > li')].map((row) => row.textContent ?? '');
    expect(rows[0]).toMatch(/VIP.*urgent.*vip/is);
    expect(rows[1]).toContain('for every ticket');
    expect(rows[1]).toMatch(/first reply/i);
  });

  test('moved behind one that fits every ticket, it is said to be never reached', async () => {
    const { main, text, settings } = await openOptions('#policies');
    fireEvent.click(button(main, 'Move VIP down'));
    await eventually(() =>
      expect(text()).toContain('“VIP” is never reached: “Our promise” before it fits every ticket.'),
    );
    expect((await settings()).policies.map(({ id }) => id)).toEqual(['default', 'vip']);
  });

  test.each([
    ['tr', /Sözümüz|Our promise/, 'her talep'],
    ['fa', /تعهد|Our promise/, 'تیکت'],
  ] as const)('reads in %s', async (language, name, every) => {
    const { text } = await openOptions('#policies', language);
    expect(text()).toMatch(name);
    expect(text()).toContain(every);
    expect(text()).not.toMatch(/first reply|every ticket/i);
  });
});

describe('the editor', () => {
  test('a target that is no time stays and says so; a promise of nothing cannot be saved', async () => {
    const { main, text } = await openOptions('#policies/default');
    const targets = [...main.querySelectorAll<HTMLInputElement>('input.duration')];
    expect(targets.length).toBeGreaterThan(8);
    const [first] = targets as [HTMLInputElement];
    fireEvent.input(first, { target: { value: 'soon' } });
    fireEvent.change(first);
    await eventually(() => expect(first.getAttribute('aria-invalid')).toBe('true'));
    expect(first.title).toBe('This is no length of time. Write it as 30m, 4h or 1h 30m.');
    for (const target of targets) {
      fireEvent.input(target, { target: { value: '' } });
      fireEvent.change(target);
    }
    await eventually(() => expect(text()).toContain('The policy promises nothing. Set at least one target.'));
    expect(button(main, 'Save').disabled).toBe(true);
  });

  test('a policy keeps its new name', async () => {
    const { main, text, control, settings } = await openOptions('#policies/vip');
    fireEvent.input(control('Name'), { target: { value: 'Gold' } });
    fireEvent.click(button(main, 'Save'));
    await eventually(() => expect(text()).toContain('Saved'));
    expect((await settings()).policies.map(({ name }) => name)).toEqual(['Gold', 'Our promise']);
  });

  test('without a ticket to try it on, it says where one comes from', async () => {
    const { text } = await openOptions('#policies/vip');
    await eventually(() =>
      expect(text()).toContain('No ticket has been seen yet. Open one in your helpdesk, then try it here.'),
    );
  });

  test('promises an organisation fixed cannot be changed', async () => {
    await withSettings({}, { policies: [{ ...promise, name: 'Rolled out' }] });
    const { main, text } = await openOptions('#policies/default');
    expect(text()).toContain('Set by your organisation. It cannot be changed here.');
    expect(main.querySelector('fieldset:disabled input')).not.toBeNull();
  });
});
