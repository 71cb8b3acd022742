import { expect, test } from '@playwright/test';
import { demoSite } from '../../scripts/demo/settings';
import { launch } from './launch';
import { canManage, managedBuild } from './policy-file';
import { tell } from './tell';

test.skip(!canManage, 'Needs a Linux on which this test may put a policy for Chromium.');

const DAY = [{ start: '08:30', end: '16:45' }];
const POLICY = {
  allowedHosts: ['*.example.com'],
  retentionDays: 77,
  showsAgents: false,
  schedules: [
    {
      id: 'rolled-out',
      name: 'Rolled out',
      zone: 'Europe/Istanbul',
      versions: [{ weekly: { 1: DAY, 2: DAY }, breaks: [{ weekday: 1, start: '12:00', end: '12:30' }] }],
    },
  ],
};

test('what an administrator rolled out is in force, cannot be changed, and says so', async () => {
  test.setTimeout(120_000);
  const build = await managedBuild(POLICY);
  try {
    const helpclock = await launch({ folder: build.folder });
    expect(helpclock.extensionId).toBe(build.id);
    const options = await helpclock.openExtension('options.html#schedules');
    await expect(options.getByText('Mon, Tue 08:30–16:45')).toBeVisible();
    await expect(options.getByText('Set by your organisation. It cannot be changed here.')).toBeVisible();
    await expect(options.getByRole('button', { name: 'Add a schedule' })).toBeDisabled();

    // A host that is not allowed is refused by the background itself.
    const answer = await tell(options, 'site/enabled', demoSite(Date.now()));
    expect(JSON.stringify(answer)).toContain('does not allow Helpclock on acme.zendesk.com');
    await options.goto(`chrome-extension://${build.id}/options.html#sites`);
    await expect(options.getByText('Your organisation allows Helpclock on')).toBeVisible();
    await expect(options.getByText('acme.zendesk.com')).toHaveCount(0);

    await options.goto(`chrome-extension://${build.id}/options.html#data`);
    await expect(options.getByRole('spinbutton').first()).toBeDisabled();
    await expect(options.getByRole('spinbutton').first()).toHaveValue('77');
    await options.goto(`chrome-extension://${build.id}/options.html#people`);
    await expect(options.getByLabel('Show figures by agent')).toBeDisabled();
    await expect(options.getByLabel('Show figures by agent')).not.toBeChecked();
    await helpclock.close();
  } finally {
    await build.remove();
  }
});
