import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { listenToCommands } from '@/background/commands';
import { snoozedUntil } from '@/storage/snooze';
import { speak } from '../ui/support/words';
import { aDesk, at } from './alerts/a-desk';

let press: (command: string) => void = () => undefined;
let opened: string[];

beforeEach(() => {
  fakeBrowser.reset();
  speak('en');
  opened = [];
  Object.assign(browser, {
    commands: {
      onCommand: {
        addListener: (listener: (command: string, tab: { windowId: number }) => void) => {
          press = (command) => listener(command, { windowId: 4 });
        },
      },
    },
    tabs: {
      query: async () => [],
      create: async ({ url }: { url: string }) => void opened.push(url),
    },
    sidePanel: { open: vi.fn(async () => undefined) },
  });
});

test('the next ticket is the one that is due first, the longest breached before all', async () => {
  const desk = await aDesk();
  await desk.see(at('09:00'), { 7: {}, 8: { createdAt: at('08:30') }, 9: { assignee: { role: 'agent', id: 'a2' } } });
  await desk.ring(at('09:00'));
  listenToCommands(desk.background);
  press('next-ticket');
  await vi.waitFor(() => expect(opened).toEqual(['https://desk.example/tickets/7']), { timeout: 20_000 });
});

test('without any ticket the list opens', async () => {
  const desk = await aDesk();
  listenToCommands(desk.background);
  press('next-ticket');
  await vi.waitFor(() => expect(opened[0]).toMatch(/sidepanel\.html$/), { timeout: 20_000 });
});

test('the snooze key snoozes for an hour, and pressed again ends it', async () => {
  const desk = await aDesk();
  await desk.ring(at('09:10'));
  listenToCommands(desk.background);
  press('snooze-alerts');
  await vi.waitFor(async () => expect(await snoozedUntil(desk.db)).toBe(at('10:10')), { timeout: 20_000 });
  press('snooze-alerts');
  await vi.waitFor(async () => expect(await snoozedUntil(desk.db)).toBeUndefined(), { timeout: 20_000 });
});

test('the panel opens beside the page, within the key press', async () => {
  const desk = await aDesk();
  listenToCommands(desk.background);
  press('open-panel');
  expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 4 });
});
