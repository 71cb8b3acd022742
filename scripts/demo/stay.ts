import { launch } from '../../tests/e2e/launch';
import { prepareDemo } from './prepare';
import { DEMO_ORIGIN, type Desk } from './zendesk/host';

const GUIDE = `
The demo helpdesk is open: an invented company, nothing reaches the network.
  1. The list: each row says how long is left. Open a ticket: its clock stands beside the subject.
  2. Click Helpclock in the toolbar (behind the puzzle piece) for your tickets by next deadline.
  3. From there, open the panel: how the team is doing, over the ninety days before now.
Close the window to end.
`;

/** Opens the demo in a window and leaves it to the person until the window is closed. */
export async function stay(desk: Desk): Promise<void> {
  const helpclock = await launch({ headed: true, isOwn: true });
  await prepareDemo(helpclock, desk);
  const page = helpclock.context.pages()[0] ?? (await helpclock.context.newPage());
  await page.goto(`${DEMO_ORIGIN}/agent/filters/1`);
  await page.bringToFront();
  console.log(GUIDE);
  await helpclock.context.waitForEvent('close', { timeout: 0 });
}
