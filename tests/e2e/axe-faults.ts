import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds wrong on a page, one line for each rule with the first places that break it. */
export async function faults(page: Page, where: string): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, `${where}: axe looked at something`).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, failureSummary = '' }) => {
      const [, reason = ''] = failureSummary.split('\n');
      return `${target.join(' ')} (${reason.trim()})`;
    });
    return `${where}: ${id} ×${nodes.length}: ${places.join('; ')}`;
  });
}

/** Nothing on the page is still being read. */
export const settled = (page: Page) => expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
