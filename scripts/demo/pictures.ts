import { launch } from '../../tests/e2e/launch';
import { prepareDemo } from './prepare';
import { openPanel, shooter, showOverlay, showPopup, showQueue, visitTickets } from './tour';
import type { Desk } from './zendesk/host';

const FOLDER = 'docs/pictures';

/** The pictures that README.md shows: the demo as an agent and a team lead see it, and once in Persian. */
export async function pictures(desk: Desk): Promise<void> {
  const shoot = await shooter(FOLDER);
  for (const lang of ['en', 'fa'] as const) {
    const helpclock = await launch({ lang, zone: 'Europe/Berlin' });
    try {
      await prepareDemo(helpclock, desk);
      const page = helpclock.context.pages()[0] ?? (await helpclock.context.newPage());
      await page.setViewportSize({ width: 1280, height: 560 });
      await visitTickets(page, desk);
      if (lang === 'en') {
        await showQueue(page, shoot);
        await showOverlay(page, shoot);
        await showPopup(helpclock, shoot);
      }
      const panel = await openPanel(helpclock);
      if (lang === 'en') await shoot(panel, 'panel-now');
      await panel.getByRole('tab').nth(2).click();
      await panel.waitForTimeout(1500);
      await shoot(panel, `panel-team-${lang}`);
    } finally {
      await helpclock.close();
    }
  }
  console.log(`The pictures are in ${FOLDER}/.`);
}
