import { expect } from '@playwright/test';
import type { AgentBrowser } from './browser';
import { PROMISED, promisedClocks } from './promised';
import type { Truth } from './truth';

const HOUR_MS = 3_600_000;
/** Warned when this part of a target is left, by the settings Helpclock starts with. */
const LEFT_AT_WARNING = 0.25;

/** In the order of the popup's counts, which is that of urgency; at risk and on time are one list by deadline. */
const STATES = ['breached', 'at risk', 'on time', 'paused'] as const;
type State = (typeof STATES)[number];
const TURN: Readonly<Record<State, number>> = { breached: 0, 'at risk': 1, 'on time': 1, paused: 2 };

interface Line {
  readonly id: string;
  readonly state: State;
  readonly dueAt: number;
}

/** The line of an unsolved ticket as worked out by hand: of the clocks nothing has fulfilled yet, the one that ends first. */
function lineOf(truth: Truth, now: number): Line | undefined {
  const isReplied = truth.events.some((line) => / message agent .* public$/.test(line));
  const open = promisedClocks(truth, now).filter(({ metric }) => metric !== 'first_reply' || !isReplied);
  const lines = open.map(({ metric, state, dueAt = Number.POSITIVE_INFINITY }): Line => {
    const isAtRisk = dueAt - now <= PROMISED[metric] * LEFT_AT_WARNING * HOUR_MS;
    const isRunning = state === 'running' ? (isAtRisk ? 'at risk' : 'on time') : 'paused';
    return { id: truth.id, state: state === 'breached' ? 'breached' : isRunning, dueAt };
  });
  return lines.sort((a, b) => TURN[a.state] - TURN[b.state] || a.dueAt - b.dueAt)[0];
}

const isUnsolved = ({ facts }: Truth): boolean => facts.status !== 'solved' && facts.status !== 'closed';

/**
 * The popup lists the tickets this agent holds by the product's own database, all of them and no others, by next deadline, and counts
 * them right; the panel knows who "me" is. `name` is the agent's full name in the product.
 */
export async function expectOwnTickets(
  { helpclock }: AgentBrowser,
  truthsNow: () => readonly Truth[],
  name: string,
): Promise<void> {
  const popup = await helpclock.openExtension('popup.html');
  await expect(async () => {
    const own = truthsNow().filter(({ facts }) => `${facts.assignee}`.endsWith(JSON.stringify(name)));
    expect(own.length, `tickets ${name} holds`).toBeGreaterThan(0);
    const now = Date.now();
    const lines = own
      .filter(isUnsolved)
      .flatMap((truth) => lineOf(truth, now) ?? [])
      .sort((a, b) => TURN[a.state] - TURN[b.state] || a.dueAt - b.dueAt);
    expect(await popup.locator('.list .number').allTextContents()).toEqual(lines.map(({ id }) => `#${id}`));
    const counts = STATES.map((state) => `${lines.filter((line) => line.state === state).length} ${state}`);
    const shown = popup.getByRole('group', { name: 'Number of tickets by state' }).getByRole('button');
    expect(await shown.allTextContents()).toEqual(counts);
  }).toPass({ timeout: 30_000 });
  await popup.close();
  const panel = await helpclock.openExtension('sidepanel.html');
  await panel.getByRole('tab', { name: 'Me', exact: true }).click();
  await expect(panel.getByRole('heading').nth(1)).toBeVisible();
  await expect(panel.getByText('Helpclock does not know who you are yet')).toHaveCount(0);
  await panel.close();
}
