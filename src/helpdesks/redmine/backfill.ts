import type { HistoryReading, JsonSource } from '../contract';
import { basePath } from '../kit/url';

const DAY_MS = 86_400_000;

/** A list export gives at most this many issues or fewer, as the desk is set up: the walk goes on from the last number it gave. */
const ID_LINE = /^"?(\d{1,18})"?\s*(?:[,;\t].*)?$/gm;

/**
 * Issues changed since, by number, from the list's own CSV export, which accepts the session. The day is asked for in the agent's
 * zone: one earlier is asked. The cursor is the last number.
 */
export const history: NonNullable<JsonSource['history']> = {
  requests(site, since, cursor) {
    const day = new Date(Math.max(0, since - DAY_MS)).toISOString().slice(0, 10);
    const query = new URLSearchParams([
      ['set_filter', '1'],
      ['f[]', 'updated_on'],
      ['op[updated_on]', '>='],
      ['v[updated_on][]', day],
      ['f[]', 'issue_id'],
      ['op[issue_id]', '>='],
      ['v[issue_id][]', String(Number(cursor ?? 0) + 1)],
      ['c[]', 'id'],
      ['sort', 'id'],
      ['encoding', 'UTF-8'],
    ]);
    return [{ name: 'list', path: `${basePath(site)}/issues.csv?${query}`, as: 'text', isRequired: true }];
  },
  read(_site, _since, cursor, answers): HistoryReading {
    const csv = typeof answers.list === 'string' ? answers.list : '';
    const before = Number(cursor ?? 0);
    const ids = /^\s*<(?:!doctype|html)/i.test(csv) ? [] : [...csv.matchAll(ID_LINE)].map(([, id]) => Number(id));
    const fresh = [...new Set(ids)].filter((id) => id > before).sort((a, b) => a - b);
    const last = fresh.at(-1);
    return { observations: [], ticketIds: fresh.map(String), ...(last === undefined ? {} : { cursor: String(last) }) };
  },
};
