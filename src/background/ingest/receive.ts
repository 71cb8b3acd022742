import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { TicketKey } from '@/domain/tickets/key';
import type { Observation } from '@/domain/tickets/observation';
import type { Instant } from '@/domain/time/instant';
import type { Sender } from '@/messaging/handlers';
import { observationParser } from '@/messaging/parse/parse-observation';
import { isHeavierThan } from '@/messaging/parse/weigh';
import type { IngestAnswer, Refusal } from '@/messaging/protocol';
import type { Background } from '../background';
import { noteDropped, noteFlood, noteRefused } from '../health';
import { refusalOf } from '../refusal';
import { type Allowance, BURST } from './allowance';
import type { Ingest } from './ingest';

/** The heaviest message taken, in bytes, about: ten thousand messages of one ticket fit. */
const MAX_BYTES = 4 * 1024 * 1024;

const refused = <W extends Refusal['why']>(why: W) => ({ kind: 'refused', why }) as const;

/** The enabled site a ticket is of, if the sender is that site's page. */
export function siteOf(key: TicketKey, sender: Sender, { sites }: Settings): SiteSettings | Refusal {
  const site = sites.find((candidate) => candidate.site === key.site && candidate.helpdesk === key.helpdesk);
  if (site === undefined) return refused('unknown-site');
  if (sender.kind === 'page' && sender.origin !== site.origin) return refused('wrong-origin');
  return site;
}

const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refused';

/** The one number field that the user named as a fact; the others end here. */
function withWorth({ fields, ...look }: Observation, worthField: string | undefined): Observation {
  const worth = worthField !== undefined && Object.hasOwn(fields ?? {}, worthField) ? fields?.[worthField] : undefined;
  return worth === undefined ? look : { ...look, facts: { ...look.facts, worth } };
}

interface Taken {
  readonly looks: readonly Observation[];
  readonly site: SiteSettings;
  /** Facts of which something impossible was left out. */
  readonly dropped: readonly string[];
}

/** Weighs and parses a message and binds every look in it to the sender's origin. All of it is good, or none is taken. */
function take(data: readonly unknown[], sender: Sender, settings: Settings, now: Instant): Taken | Refusal {
  if (data.length > BURST || isHeavierThan(data, MAX_BYTES)) return refused('too-large');
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
    looks.push(withWorth(parsed.observation, found.worthField));
    for (const fact of parsed.dropped) dropped.add(fact);
  }
  return site === undefined ? refused('bad-shape') : { looks, site, dropped: [...dropped] };
}

/** Takes what a page says it saw: rationed, weighed, parsed, bound to the sender's origin; then stored. */
export function createReceiver(background: Background, ingest: Ingest, allowance: Allowance) {
  const { db } = background;

  /** What a page of an enabled site does wrong is told in that site's health. */
  async function tellHealth(sender: Sender, settings: Settings, tell: (site: SiteSettings) => Promise<void>) {
    const site = sender.kind === 'page' ? settings.sites.find(({ origin }) => origin === sender.origin) : undefined;
    if (site !== undefined) await tell(site);
  }

  async function answer(data: unknown, sender: Sender, settings: Settings): Promise<IngestAnswer> {
    const now = background.clock();
    const looks = Array.isArray(data) ? data : [];
    const ration = allowance.ask(sender.kind === 'page' ? sender.origin : '', Math.max(1, looks.length), now);
    if (!ration.isGranted && looks.length <= BURST) {
      if (ration.refused > 0) await tellHealth(sender, settings, (site) => noteFlood(db, site, ration.refused, now));
      return refused('flood');
    }
    const taken = looks.length === 0 ? refused('bad-shape') : take(looks, sender, settings, now);
    if (isRefusal(taken)) {
      await tellHealth(sender, settings, (site) => noteRefused(db, site, taken.why, now));
      return taken;
    }
    if (taken.dropped.length > 0) await noteDropped(db, taken.site, taken.dropped, now);
    return { kind: 'stored', views: await ingest(taken.looks) };
  }

  return async (data: unknown, sender: Sender): Promise<IngestAnswer> => {
    const settings = await background.settings();
    return refusalOf(() => answer(data, sender, settings));
  };
}
