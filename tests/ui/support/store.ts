import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rebuildKpis } from '@/background/kpi/rebuild-kpis';
import type { Settings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import { database } from '@/storage/database';
import { aBackground, PAGE, SITE } from '../../background/a-background';

/** Tuesday 24 November 2026, 12:00 UTC. */
export const TUESDAY = Date.UTC(2026, 10, 24, 12) as Instant;

const HOUR_MS = 3_600_000;

/** A ticket in few words: what its page would tell. Hours are before `TUESDAY`. */
export interface Told {
  readonly id: string;
  readonly subject?: string;
  readonly createdAgo: number;
  readonly repliedAgo?: number;
  readonly solvedAgo?: number;
  readonly ratedAgo?: number;
  readonly isGood?: boolean;
  readonly status?: string;
  readonly agent?: { readonly id: string; readonly name: string };
  readonly channel?: string;
}

export const DENIZ = { id: '7', name: 'Deniz Aydın' };
export const ROYA = { id: '8', name: 'Roya Karimi' };

const ago = (hours: number): Instant => (TUESDAY - hours * HOUR_MS) as Instant;

function lookOf({ id, subject, createdAgo, repliedAgo, solvedAgo, ratedAgo, isGood, status, agent, channel }: Told) {
  const actor = { role: 'agent', ...(agent ?? DENIZ) };
  const moment = (kind: string, hours: number, rest: object) => ({
    kind,
    id: `${kind}:${hours}`,
    at: ago(hours),
    precision: 'exact',
    ...rest,
  });
  const customer = { role: 'customer', id: 'gunhild@example.org' };
  return {
    key: { helpdesk: 'demo', site: SITE.site, id },
    seenAt: TUESDAY - 1000,
    source: 'json',
    facts: {
      status: status ?? (solvedAgo === undefined ? 'open' : 'solved'),
      ...(subject === undefined ? {} : { subject }),
      number: id,
      path: `/t/${id}`,
      createdAt: ago(createdAgo),
      requester: 'gunhild@example.org',
      channel: channel ?? 'email',
      assignee: actor,
      team: 'Support',
    },
    events: [
      moment('message', createdAgo, { isPublic: true, actor: customer }),
      ...(repliedAgo === undefined ? [] : [moment('message', repliedAgo, { isPublic: true, actor })]),
      ...(solvedAgo === undefined ? [] : [moment('status', solvedAgo, { status: 'solved', actor })]),
      ...(ratedAgo === undefined
        ? []
        : [moment('rating', ratedAgo, { score: isGood ? 1 : 0, scale: 'good-bad', actor })]),
    ],
    isHistoryComplete: true,
  };
}

/** Lays settings where the pages look for them. */
export async function withSettings(settings: Settings): Promise<void> {
  await fakeBrowser.storage.local.set({ settings });
}

/** A store the background has filled with these tickets, as it would from a page. @returns the settings in force */
export async function filledStore(tickets: readonly Told[], over: Partial<Settings> = {}): Promise<Settings> {
  await database.delete({ disableAutoOpen: false });
  const background = await aBackground({ db: database, clock: () => TUESDAY, with: over });
  const settings = await background.settings();
  await withSettings(settings);
  for (let from = 0; from < tickets.length; from += 50) {
    const answer = await background.receive(tickets.slice(from, from + 50).map(lookOf), PAGE);
    if (answer.kind !== 'stored') throw new Error(JSON.stringify(answer));
  }
  while (await rebuildKpis.step(background));
  return settings;
}
