import { DatabaseSync } from 'node:sqlite';

export type Row = Readonly<Record<string, string | number | null>>;

/** Asks a product's own database beside the running server, anew each time. */
export const reader =
  (file: string) =>
  (sql: string, ...values: readonly (string | number)[]): readonly Row[] => {
    // A server that is writing right now is waited for.
    const database = new DatabaseSync(file, { readOnly: true, timeout: 20_000 });
    try {
      return database.prepare(sql).all(...values) as unknown as readonly Row[];
    } finally {
      database.close();
    }
  };

/** `2026-11-18 17:23:56` in UTC, with or without a fraction; RT's epoch means "unset". */
export function moment(text: string | number | null | undefined): number | undefined {
  const at = text ? Date.parse(`${String(text).slice(0, 19).replace(' ', 'T')}Z`) : 0;
  return at > 0 ? at : undefined;
}

export const present = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
