import { fireEvent } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { kpisWith } from '@/domain/kpi/presets/presets';
import { changeSettings, loadSettings } from '@/storage/settings/settings-store';
import { eventually, openOptions, withSettings } from '../support/options';

vi.mock('@/messaging/client', () => ({
  ask: async (name: string, data: unknown) => (name === 'settings/changed' ? changeSettings(data) : undefined),
}));

beforeEach(() => withSettings({}));

const choose = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const kpiSettings = async () => (await loadSettings()).kpi;

test('another’s definition is chosen by name, says its rule, and is put aside again', async () => {
  const { control, text } = await openOptions('#counting');
  const oneTouch = () => control<HTMLSelectElement>('One-touch rate');
  expect([...oneTouch().options].map(({ textContent }) => textContent)).toEqual([
    'Helpclock’s own',
    'Zendesk',
    'Gorgias',
  ]);
  expect(text()).not.toContain('as Zendesk counts');
  choose(oneTouch(), 'M10-zendesk');
  await eventually(() => expect(text()).toContain('one public reply by a person or none'));
  await eventually(async () => expect((await kpiSettings()).presets).toEqual(['M10-zendesk']));
  choose(oneTouch(), 'M10-articles');
  await eventually(async () => expect((await kpiSettings()).presets).toEqual(['M10-articles']));
  choose(oneTouch(), '');
  await eventually(async () => expect((await kpiSettings()).presets).toEqual([]));
});

test('every duration leads with the mean, beside a definition chosen before, and with the median again', async () => {
  await withSettings({ kpi: { ...(await kpiSettings()), presets: ['M17-freescout'] } });
  const { control } = await openOptions('#counting');
  const headlines = async () =>
    new Set(
      kpisWith((await kpiSettings()).presets).flatMap(({ statistic }) =>
        statistic.how === 'durations' ? [statistic.headline] : [],
      ),
    );
  const before = await headlines();
  choose(control('Times show'), 'mean');
  await eventually(async () => expect(await headlines()).toEqual(new Set(['mean'])));
  expect((await kpiSettings()).presets).toContain('M17-freescout');
  choose(control('Times show'), 'median');
  await eventually(async () => expect((await kpiSettings()).presets).toEqual(['M17-freescout']));
  expect(await headlines()).toEqual(before);
});

test('tags and days are kept, and a number of days that cannot be is not', async () => {
  const { control } = await openOptions('#counting');
  const [tags, days] = [control('Tags of complaints'), control('Days until a solve stands')];
  fireEvent.input(tags, { target: { value: 'angry, refund , angry' } });
  fireEvent.change(tags);
  await eventually(async () => expect((await kpiSettings()).definitions.complaints).toEqual(['angry', 'refund']));
  choose(days, '0');
  choose(days, '14');
  await eventually(async () => expect((await kpiSettings()).definitions.reopenDays).toBe(14));
  expect((await kpiSettings()).definitions.complaints).toEqual(['angry', 'refund']);
});

test.each([
  ['tr', 'Süreler neyi göstersin', 'medyanı'],
  ['fa', 'زمان‌ها چه را نشان دهند', 'میانه'],
] as const)('reads in %s', async (language, label, lead) => {
  const { control } = await openOptions('#counting', language);
  expect(control<HTMLSelectElement>(label).selectedOptions[0]?.textContent).toBe(lead);
});
