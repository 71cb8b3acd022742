import type { Pack } from '../packs/pack';
import type { Problem } from '../problem';
import type { Settings, SiteSettings } from './settings';

/** The members an administrator may fix. */
export type Manageable = Partial<
  Pick<Settings, 'schedules' | 'policies' | 'retentionDays' | 'keepsSubjects' | 'showsAgents'>
>;

/** What an administrator decided for this browser. It lies over the user's settings, which it does not change. */
export interface Managed {
  readonly settings: Manageable;
  /** Hosts Helpclock may work on, `desk.example.com` or `*.example.com`; absent: any host the user enables. */
  readonly allowedHosts?: readonly string[];
  /** Site packs an administrator rolled out: in force beside the user's own, before one of the same id. */
  readonly packs?: readonly Pack[];
  /** What could not be understood and is not in force. */
  readonly problems: readonly Problem[];
}

export const UNMANAGED: Managed = { settings: {}, problems: [] };

/**
 * Whether a host is allowed by patterns. `*.example.com` allows every host below `example.com` and itself, as a browser's match
 * patterns do. A pattern without port allows every port.
 * @param host with its port if it has one, as `URL.host` gives it
 */
export function isHostAllowed(host: string, patterns: readonly string[] | undefined): boolean {
  if (patterns === undefined) return true;
  const [name = ''] = host.toLowerCase().split(/:(?=\d+$)/);
  return patterns.some((given) => {
    const pattern = given.toLowerCase();
    const wanted = /:\d+$/.test(pattern) ? host.toLowerCase() : name;
    if (!pattern.startsWith('*.')) return wanted === pattern;
    return wanted === pattern.slice(2) || wanted.endsWith(pattern.slice(1));
  });
}

/** `desk.example.com:8443` of `https://desk.example.com:8443`. */
const hostOf = (origin: string): string => origin.replace(/^\w+:\/\//, '');

const isAllowed = ({ origin }: SiteSettings, { allowedHosts }: Managed): boolean =>
  isHostAllowed(hostOf(origin), allowedHosts);

/** Why sites cannot be enabled: a sentence for each host that is not allowed. */
export const hostProblems = (sites: readonly SiteSettings[], managed: Managed): readonly Problem[] =>
  sites
    .filter((site) => !isAllowed(site, managed))
    .map(({ origin }) => ({
      id: 'managed.host',
      values: { host: hostOf(origin) },
      sentence: `Your administrator does not allow Helpclock on ${hostOf(origin)}.`,
    }));

/** The settings in force: the user's, with what is fixed over them and without the sites that are not allowed. */
export function underManaged(own: Settings, managed: Managed): Settings {
  const showsAgents = managed.settings.showsAgents ?? own.showsAgents;
  const allowed = own.sites.filter((site) => isAllowed(site, managed));
  return withKnownHours({
    ...own,
    ...managed.settings,
    sites: showsAgents ? allowed : allowed.map(withoutFocus),
    packs: [...(managed.packs ?? []), ...ownPacks(own, managed)],
  });
}

/** Where nothing is to be shown by agent, no agent's time is measured either. */
function withoutFocus({ measuresFocus: _, ...site }: SiteSettings): SiteSettings {
  return site;
}

const isRolledOut = (id: string, { packs }: Managed): boolean => packs?.some((pack) => pack.id === id) ?? false;

/** The user's own packs but those of an id that an administrator rolled out. */
export const ownPacks = ({ packs }: Pick<Settings, 'packs'>, managed: Managed): readonly Pack[] =>
  packs.filter(({ id }) => !isRolledOut(id, managed));

/** The user's packs that are not in force, for a change of those that are must not lose them. */
export const withheldPacks = ({ packs }: Settings, managed: Managed): readonly Pack[] =>
  packs.filter(({ id }) => isRolledOut(id, managed));

/** The user's sites that are not in force, for a change of those that are must not lose them. */
export const withheldSites = (own: Settings, managed: Managed): readonly SiteSettings[] =>
  own.sites.filter((site) => !isAllowed(site, managed));

/**
 * Promises of one side cannot know the hours of the other: those that name a schedule which is not in force follow the first one, which
 * speaks for the team. So do quiet hours.
 */
function withKnownHours(settings: Settings): Settings {
  const { schedules, policies, alerts } = settings;
  const [first] = schedules;
  const isKnown = (id: string | undefined) => schedules.some((schedule) => schedule.id === id);
  if (first === undefined) return settings;
  const isQuietLost = alerts.quiet === 'schedule' && !isKnown(alerts.quietScheduleId);
  return {
    ...settings,
    policies: policies.map((policy) => (isKnown(policy.scheduleId) ? policy : { ...policy, scheduleId: first.id })),
    alerts: isQuietLost ? { ...alerts, quietScheduleId: first.id } : alerts,
  };
}
