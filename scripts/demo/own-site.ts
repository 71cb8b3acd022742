import { launch } from '../../tests/e2e/launch';

/** Opens the user's own helpdesk with an empty profile and the extension as a store would give it. */
export async function ownSite(address: string | undefined, hasDisplay: boolean): Promise<void> {
  if (!address || !URL.canParse(address)) {
    throw new Error('Say which helpdesk: npm start -- --site https://desk.example.com');
  }
  if (!hasDisplay) throw new Error('Your own helpdesk needs a browser window, and there is no display here.');
  const helpclock = await launch({ build: 'production', headed: true, isOwn: true });
  const page = helpclock.context.pages()[0] ?? (await helpclock.context.newPage());
  await page.goto(address);
  console.log(
    `Opened ${address}. Sign in, then click Helpclock in the toolbar and enable the site. Close the window to end.`,
  );
  await helpclock.context.waitForEvent('close', { timeout: 0 });
}
