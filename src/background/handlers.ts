import type { Handlers } from '@/messaging/handlers';
import { parsePageReport } from '@/messaging/parse/parse-report';
import { saveStorageState } from '@/storage/storage-state';
import { receiveSnooze } from './alerts/snooze';
import { receiveArchive } from './archive/receive-archive';
import type { Backfill } from './backfill/backfill';
import type { Background } from './background';
import { eraseAll } from './erase-all';
import { createWorkKeeper } from './focus/receive-worked';
import { noteReport } from './health';
import { cancelImport, receiveImport } from './import/receive-import';
import { createAllowance } from './ingest/allowance';
import { createIngest } from './ingest/ingest';
import { createReceiver } from './ingest/receive';
import { askToErase } from './jobs/erase-sites';
import type { JobRunner } from './jobs/run-jobs';
import { keepFigure } from './kpi/keep-figure';
import { readExplanation, readViews } from './read-views';
import { refusalOf } from './refusal';
import { siteHere } from './site-here';
import type { SiteKeeper } from './sites/keeper';
import { createViewerNoter } from './sites/note-viewer';
import type { Teacher } from './teaching/teacher';

/** One handler for every message. */
export function createHandlers(
  background: Background,
  sites: SiteKeeper,
  runner: JobRunner,
  backfill: Backfill,
  teacher: Teacher,
): Handlers {
  const ingest = createIngest(background);
  const receive = createReceiver(background, ingest, createAllowance());
  /** Nobody waits for it; what the store refuses is kept for the surfaces to show. */
  const goOn = (): void => void refusalOf(() => runner.run());
  return {
    'ticket/observed': receive,
    async 'page/read'(data, sender) {
      const report = parsePageReport(data);
      const { sites: enabled } = await background.settings();
      const site = enabled.find((candidate) => candidate.site === report?.site);
      if (report === undefined || site === undefined) return;
      if (sender.kind === 'page' && sender.origin !== site.origin) return;
      await refusalOf(() => noteReport(background.db, site, report, background.clock()));
    },
    'viewer/seen': createViewerNoter(background, sites.noteViewer),
    'ticket/worked': createWorkKeeper(background),
    'sla/of-tickets': (data, sender) => readViews(background, data, sender),
    'sla/explanation': (data, sender) => readExplanation(background, data, sender),
    async 'site/here'(_url, sender) {
      return sender.kind === 'page' ? siteHere(await background.settings(), sender.url) : undefined;
    },
    'teach/started': teacher.start,
    'teach/here': (_url, sender) => teacher.here(sender),
    'teach/drafted': (draft, sender) => teacher.keep(draft, sender),
    'teach/finished': (pack, sender) => teacher.finish(pack, sender),
    'teach/left': (_url, sender) => teacher.leave(sender),
    'backfill/turn': backfill.turn,
    'backfill/step': backfill.step,
    'backfill/asked': backfill.asked,
    'backfill/steered': backfill.steered,
    'site/enabled': sites.enable,
    'site/disabled': sites.disable,
    async 'data/erased'({ site }) {
      if (site === undefined) {
        await eraseAll(background, () => ingest([]));
        return sites.register();
      }
      await askToErase(background, site);
      await runner.run();
    },
    async 'archive/received'(file) {
      const answer = await receiveArchive(background, file);
      if (answer.kind === 'accepted') goOn();
      return answer;
    },
    async 'import/received'(file) {
      await receiveImport(background, file);
      goOn();
    },
    'import/cancelled': (parcel) => cancelImport(background, parcel),
    'storage/loss-read': () => saveStorageState({ wasEvicted: false }),
    'figure/typed': (figure) => keepFigure(background, figure),
    'figure/erased': (id) => background.db.series.delete(id),
    'settings/changed': sites.change,
    'alerts/snoozed': (data, sender) => receiveSnooze(background, data, sender),
  } satisfies Handlers;
}
