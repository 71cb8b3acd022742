import type { Background } from '@/background/background';
import { createAllowance } from '@/background/ingest/allowance';
import { createIngest } from '@/background/ingest/ingest';
import { createReceiver } from '@/background/ingest/receive';
import { idHasher } from '@/background/privacy/anonymise';
import { slicesAt } from '@/background/slices';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { Instant } from '@/domain/time/instant';
import type { Parcels } from '@/platform/parcels';
import { HelpclockDatabase } from '@/storage/database';

/** Monday 2 March 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 2, 2, 12) as Instant;
export const SITE: SiteSettings = {
  site: 'https://desk.example',
  origin: 'https://desk.example',
  helpdesk: 'demo',
  enabledAt: NOON,
  statusMap: {},
  channelMap: {},
  leads: 'ours',
};
export const PAGE = { kind: 'page', origin: 'https://desk.example', url: 'https://desk.example/t/7' } as const;

let opened = 0;

/** Parcels in memory. */
export function someParcels(): Parcels & { readonly files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  return {
    files,
    put: async (name, file) => void files.set(name, file),
    open: async (name) => files.get(name),
    remove: async (name) => void files.delete(name),
    list: async () => [...files.keys()].map((name) => ({ name, writtenAt: NOON })),
  };
}

/** A background on a store of its own, at NOON unless told. */
export async function aBackground(over: Partial<Background> & { readonly with?: Partial<Settings> } = {}) {
  const settings = { ...defaultSettings('en', 'UTC'), sites: [SITE], ...over.with };
  opened += 1;
  const hash = await idHasher(new Uint8Array(32));
  const background: Background = {
    db: new HelpclockDatabase(`test-${opened}`),
    parcels: someParcels(),
    clock: () => NOON,
    settings: async () => settings,
    hash: async () => hash,
    slices: slicesAt,
    changed: () => undefined,
    ...over,
  };
  const receive = createReceiver(background, createIngest(background), createAllowance());
  return { ...background, receive };
}

export const aLook = (id: string, over: Record<string, unknown> = {}) => ({
  key: { helpdesk: 'demo', site: 'https://desk.example', id },
  seenAt: NOON - 1000,
  source: 'json',
  facts: { status: 'open', subject: 'Printer', requester: 'gunhild@example.org', createdAt: NOON - 3_600_000 },
  events: [
    {
      kind: 'message',
      id: 'message:1',
      at: NOON - 3_600_000,
      precision: 'exact',
      isPublic: true,
      actor: { role: 'customer', id: 'Gunhild@Example.org', name: 'Gunhild' },
    },
  ],
  isHistoryComplete: true,
  ...over,
});
