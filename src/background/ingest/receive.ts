import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { TicketKey } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { Sender } from '@/messaging/handlers';
import { observationParser } from '@/messaging/parse/parse-observation';
import { isHeavierThan } from '@/messaging/parse/weigh';
import type { IngestAnswer, Refusal } from '@/messaging/protocol';
import type { Background } from '../background';
import { noteDropped, noteFlood } from '../health';
import { refusalOf } from '../refusal';
import { type Allowance, BURST } from './allowance';
import type { Ingest } from './ingest';

/** The heaviest message taken, in bytes, about: ten thousand messages of one ticket fit. */
const MAX_BYTES = 4 * 1024 * 1024;

const refused = (why: Refusal['why']): Refusal => ({ kind: 'refused', why });

/** The enabled site a ticket is of, if the sender is that site's page. */
export function siteOf(key: TicketKey, sender: Sender, { sites }: Settings): SiteSettings | Refusal {
  const site = sites.find((candidate) => candidate.site === key.site && candidate.helpdesk === key.helpdesk);
  if (site === undefined) return refused('unknown-site');
  if (sender.kind === 'page' && sender.origin !== site.origin) return refused('wrong-origin');
  return site;
}

const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refused';

/** Takes what a page says it saw: weighed, parsed, bound to the sender's origin, rationed; then stored. */
export function createReceiver(background: Background, ingest: Ingest, allowance: Allowance) {
  return async (data: unknown, sender: Sender): Promise<IngestAnswer> => {
    if (isHeavierThan(data, MAX_BYTES)) return refused('too-large');
    if (!Array.isArray(data) || data.length === 0) return refused('bad-shape');
    if (data.length > BURST) return refused('too-large');
    const settings = await background.settings();
    const now = background.clock();
    const parse = observationParser(now);
    const looks: Observation[] = [];
    const dropped = new Set<string>();
    let site: SiteSettings | undefined;
    for (const item of data) {
      const parsed = parse(item);
      if (parsed === undefined) return refused('bad-shape');
      const found = siteOf(parsed.observation.key, sender, settings);
      if (isRefusal(found)) return found;
      site = found;
      looks.push(parsed.observation);
      for (const fact of parsed.dropped) dropped.add(fact);
    }
    if (site === undefined) return refused('bad-shape');
    return refusalOf(async () => {
      const ration = allowance.ask(site.site, looks.length, now);
      if (!ration.isGranted) {
        if (ration.refused > 0) await noteFlood(background.db, site, ration.refused, now);
        return refused('flood');
      }
      if (dropped.size > 0) await noteDropped(background.db, site, [...dropped], now);
      return { kind: 'stored', views: await ingest(looks) };
    });
  };
}
