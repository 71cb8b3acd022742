import type { SiteAgent, SiteSettings } from '@/domain/settings/settings';
import type { Sender } from '@/messaging/handlers';
import { parseViewer } from '@/messaging/parse/parse-viewer';
import type { Background } from '../background';
import { createAllowance } from '../ingest/allowance';

/** Every change of who the agent is sorts the tickets anew: a page that never rests gets this many at once, then one every ten seconds. */
const BURST = 10;
const PER_SECOND = 0.1;

/** Whether a page says something new: an id without a name is nothing new beside the same id with one. */
const isNews = ({ id, name }: SiteAgent, known: SiteAgent | undefined): boolean =>
  known?.id !== id || (name !== undefined && name !== known.name);

/**
 * Takes who is logged in, as a page of an enabled site says of that site. What the user said about themselves is another member of the
 * settings and stays.
 */
export function createViewerNoter(
  { settings, clock }: Pick<Background, 'settings' | 'clock'>,
  keep: (site: SiteSettings, viewer: SiteAgent) => Promise<void>,
) {
  const allowance = createAllowance(BURST, PER_SECOND);
  return async (data: unknown, sender: Sender): Promise<void> => {
    const seen = parseViewer(data);
    const site = (await settings()).sites.find((candidate) => candidate.site === seen?.site);
    if (seen === undefined || site === undefined) return;
    if (sender.kind === 'page' && sender.origin !== site.origin) return;
    const { site: _, ...viewer } = seen;
    if (!isNews(viewer, site.viewer) || !allowance.ask(site.origin, 1, clock()).isGranted) return;
    await keep(site, viewer);
  };
}
