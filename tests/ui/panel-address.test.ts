import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  localStorage.setItem('panel-view', JSON.stringify({ tab: 'me', bar: { period: '7', team: 'Sales' } }));
});

async function panelAt(search: string) {
  history.replaceState({}, '', `/sidepanel.html${search}`);
  const { panelView } = await import('@/ui/panel/view');
  return panelView.getState();
}

test.each([
  ['variance|M1|team|Billing | EMEA', { team: ['Billing | EMEA'] }],
  ['variance|M1|channel|chat', { channel: ['chat'] }],
  ['variance|M1|all|', {}],
])('%s opens the tickets behind the number, whatever the panel was left with', async (id, filter) => {
  const view = await panelAt(`?variance=${encodeURIComponent(id)}`);
  expect(view).toMatchObject({ tab: 'team', bar: { period: '28' }, drills: [{ kpi: 'M1', filter }] });
  expect(view.bar).not.toHaveProperty('team');
});

test.each(['', '?variance=', '?variance=variance|M999|all|', '?variance=variance|M1|channel|smoke'])(
  '%s opens the panel as it was left',
  async (search) => {
    expect(await panelAt(search)).toMatchObject({ tab: 'me', drills: [], bar: { period: '7', team: 'Sales' } });
  },
);
