import type { Settings } from './settings';

/** The members an administrator may fix. */
export type Manageable = Partial<
  Pick<Settings, 'schedules' | 'policies' | 'retentionDays' | 'keepsSubjects' | 'showsAgents'>
>;

/** What an administrator decided for this browser. It lies over the user's settings, which it does not change. */
export interface Managed {
  readonly settings: Manageable;
  /** Hosts Helpclock may work on, `desk.example.com` or `*.example.com`; absent: any host the user enables. */
  readonly allowedHosts?: readonly string[];
  /** What could not be understood and is not in force, in sentences for the administrator. */
  readonly problems: readonly string[];
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

/** The settings in force: the user's, with what is fixed over them and without the sites that are not allowed. */
export const underManaged = (own: Settings, { settings, allowedHosts }: Managed): Settings => ({
  ...own,
  ...settings,
  sites: own.sites.filter(({ origin }) => isHostAllowed(hostOf(origin), allowedHosts)),
});

/** `desk.example.com:8443` of `https://desk.example.com:8443`. */
const hostOf = (origin: string): string => origin.replace(/^\w+:\/\//, '');
