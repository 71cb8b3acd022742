/** A ticket of an invented helpdesk. Instants are epoch milliseconds. */
export interface DeskTicket {
  readonly id: number;
  readonly subject: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When an agent answered, in public. */
  readonly repliedAt?: number;
  readonly solvedAt?: number;
  /** Id of the agent it is assigned to, where that is not the desk's usual one. */
  readonly agent?: number;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is asked of an invented helpdesk's API: a path with its query, and the headers a page sends. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** An invented helpdesk at its product's real host name: pages as published facts describe them, and the JSON behind them. */
export interface Desk {
  readonly helpdesk: string;
  readonly origin: string;
  /** See `TicketKey.site`. */
  readonly site: string;
  readonly tickets: readonly DeskTicket[];
  ticketPath(id: number): string;
  readonly queuePath: string;
  /** What the app draws for a path, inside `<body>`. */
  draw(path: string): string;
  readonly head?: string;
  /** `document.title` for a path. */
  title?(path: string): string;
  api(question: Question): Answer;
}

const MINUTE = 60_000;

/** So many tickets, newest first, changed in the past days; some changed in one and the same instant, as bulk changes do. */
export function someTickets(count: number, now: number, spacing = 11 * MINUTE): readonly DeskTicket[] {
  return Array.from({ length: count }, (_, i) => {
    const createdAt = now - (i + 4) * spacing;
    const repliedAt = i % 3 === 0 ? undefined : createdAt + 25 * MINUTE;
    const solvedAt = i % 4 === 1 ? createdAt + 40 * MINUTE : undefined;
    const bulk = now - (Math.floor(i / 130) + 1) * 130 * spacing;
    const changedAt = i % 13 === 0 ? Math.max(bulk, createdAt) : (solvedAt ?? repliedAt ?? createdAt);
    return {
      id: 1000 + i,
      subject: `Question ${i}`,
      createdAt,
      updatedAt: Math.min(changedAt, now - MINUTE),
      ...(repliedAt === undefined ? {} : { repliedAt }),
      ...(solvedAt === undefined ? {} : { solvedAt }),
    };
  });
}

export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const notFound: Answer = { status: 404, json: { error: 'RecordNotFound' } };

type Route = readonly [RegExp, (match: RegExpExecArray, url: URL) => unknown];

/** Answers by the first route that fits; undefined is a 404. */
export function answerBy(routes: readonly Route[]): Desk['api'] {
  return ({ url }) => {
    for (const [pattern, make] of routes) {
      const match = pattern.exec(url.pathname);
      if (!match) continue;
      const json = make(match, url);
      return json === undefined ? notFound : ok(json);
    }
    return notFound;
  };
}

/** Those changed since, in the order of their last change. */
export const changedSince = (tickets: readonly DeskTicket[], since: number): readonly DeskTicket[] =>
  tickets.filter(({ updatedAt }) => updatedAt >= since).toSorted((a, b) => a.updatedAt - b.updatedAt);

export const pageOf = <T>(list: readonly T[], page: number, size: number): readonly T[] =>
  list.slice((page - 1) * size, page * size);
