/** What an origin may still be asked today, and until when it wants to be left alone; shared by its tabs, outlives the page. */
export interface Allowance {
  /** Takes one request from today's budget; false when it is used up. */
  take(now: number): boolean;
  /** Epoch milliseconds before which nothing is asked. */
  restsUntil(now: number): number;
  rest(until: number): void;
  /** Whether a refusal by this origin raises the browser's login box, as found out today; undefined when it was not. */
  challenges(now: number): boolean | undefined;
  noteChallenge(challenges: boolean, now: number): void;
}

/** What is counted apart: what the agent looks at, and the past. */
export type Purpose = 'asked' | 'askedBack';

interface Kept {
  readonly day: number;
  readonly asked: number;
  readonly askedBack: number;
  readonly restsUntil: number;
  /** The day it was found out on, and what. */
  readonly challenge?: { readonly day: number; readonly raised: boolean };
}

const KEY = 'helpclock-requests';
const DAY_MS = 86_400_000;
/** A pause asked for is honoured, but never longer than this: a wrong clock must not silence a site for good. */
const LONGEST_REST_MS = 3_600_000;

const dayOf = (now: number): number => Math.floor(now / DAY_MS);

function parseChallenge(value: unknown): Kept['challenge'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { day, raised } = value as { readonly day?: unknown; readonly raised?: unknown };
  return typeof day === 'number' && typeof raised === 'boolean' ? { day, raised } : undefined;
}

function parse(raw: string | null): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(raw ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { day, asked, askedBack = 0, restsUntil, challenge } = kept as Partial<Record<keyof Kept, unknown>>;
    const isWhole = [day, asked, askedBack, restsUntil].every(
      (value) => typeof value === 'number' && Number.isFinite(value),
    );
    if (!isWhole) return undefined;
    const known = parseChallenge(challenge);
    const counts = { day: Number(day), asked: Number(asked), askedBack: Number(askedBack) };
    return { ...counts, restsUntil: Number(restsUntil), ...(known && { challenge: known }) };
  } catch {
    // Written by the page or an older version: the count starts anew.
    return undefined;
  }
}

/**
 * Kept in the helpdesk's own `localStorage` (numbers only). A page that tampers with it changes how often it is asked itself, nothing
 * else. Where storage is blocked the count lives as long as the page.
 */
export function allowanceIn(
  store: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  perDay: number,
  purpose: Purpose = 'asked',
): Allowance {
  let kept: Kept = { day: 0, asked: 0, askedBack: 0, restsUntil: 0 };
  const load = (): Kept => {
    try {
      kept = parse(store?.getItem(KEY) ?? null) ?? kept;
    } catch {
      // Storage is blocked in this frame: the page's own count is used.
    }
    return kept;
  };
  const save = (next: Kept): void => {
    kept = next;
    try {
      store?.setItem(KEY, JSON.stringify(next));
    } catch {
      // Blocked or full: the page's own count stands.
    }
  };
  return {
    take(now) {
      const day = dayOf(now);
      const before = load();
      const today = before.day === day ? before : { ...before, day, asked: 0, askedBack: 0 };
      if (today[purpose] >= perDay) return false;
      save({ ...today, [purpose]: today[purpose] + 1 });
      return true;
    },
    restsUntil: (now) => Math.min(load().restsUntil, now + LONGEST_REST_MS),
    rest: (until) => save({ ...load(), restsUntil: until }),
    challenges(now) {
      const { challenge } = load();
      return challenge?.day === dayOf(now) ? challenge.raised : undefined;
    },
    noteChallenge: (raised, now) => save({ ...load(), challenge: { day: dayOf(now), raised } }),
  };
}
