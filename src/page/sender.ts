import type { SiteAgent } from '@/domain/settings/settings';
import { ticketRef } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { PageReport, SlaView } from '@/messaging/protocol';
import type { Ask } from './ask';
import { digest } from './digest';

/** Sends what is new to the background; what it already was told is not sent again. */
export interface Sender {
  /** The views of the tickets that were sent. */
  observed(observations: readonly Observation[]): Promise<readonly SlaView[]>;
  report(report: PageReport): Promise<void>;
  /** The agent who is logged in on a site. */
  viewer(site: string, viewer: SiteAgent): Promise<void>;
}

/** Observations in one message. */
const BATCH = 25;

/** Tickets whose last look is remembered: a page that is open for days must not grow. */
const MOST_TOLD = 1000;

/** Everything a look says but when it was. */
const fingerprint = ({ seenAt: _, ...told }: Observation): string => digest(JSON.stringify(told));

/** Remembers the newest. */
function remember(told: Map<string, string>, place: string, print: string): void {
  told.delete(place);
  told.set(place, print);
  const [oldest] = told.keys();
  if (told.size > MOST_TOLD && oldest !== undefined) told.delete(oldest);
}

export function createSender(ask: Ask): Sender {
  const told = new Map<string, string>();
  const reported = new Map<string, string>();
  const viewers = new Map<string, string>();
  const placeOf = (one: Observation): string => `${ticketRef(one.key)}|${one.source}`;

  const sendBatch = async (batch: readonly Observation[]): Promise<readonly SlaView[]> => {
    const answer = await ask('ticket/observed', batch);
    if (answer?.kind !== 'stored') return [];
    for (const one of batch) remember(told, placeOf(one), fingerprint(one));
    return answer.views;
  };
  return {
    async observed(observations) {
      const news = observations.filter((one) => told.get(placeOf(one)) !== fingerprint(one));
      const views: SlaView[] = [];
      for (let from = 0; from < news.length; from += BATCH) {
        views.push(...(await sendBatch(news.slice(from, from + BATCH))));
      }
      return views;
    },
    async report(report) {
      const key = `${report.site}|${report.page}`;
      const now = JSON.stringify(report);
      if (reported.get(key) === now) return;
      reported.set(key, now);
      await ask('page/read', report);
    },
    async viewer(site, viewer) {
      const now = JSON.stringify(viewer);
      if (viewers.get(site) === now) return;
      viewers.set(site, now);
      await ask('viewer/seen', { site, ...viewer });
    },
  };
}
