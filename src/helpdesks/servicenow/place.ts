import type { Place } from '../contract';
import { pathOn } from '../kit/url';

/** Tables whose records are tickets. Incidents are named by their id alone, others by `<table>:<id>`. */
const TABLES = ['incident', 'sn_customerservice_case', 'sn_hr_core_case', 'sc_request', 'sc_req_item', 'sc_task'];
const TABLE = `(${TABLES.join('|')})`;
const FORM = new RegExp(`^/${TABLE}\\.do$`);
const LIST = new RegExp(`^/${TABLE}_list\\.do$`);
/** A workspace opens records as tabs below one another: the last one named is on screen. */
const RECORD = new RegExp(`/record/${TABLE}/([0-9a-f]{32})(?=/|$)`, 'gi');
const SYS_ID = /^[0-9a-f]{32}$/i;

export interface TicketOf {
  readonly table: string;
  readonly sysId: string;
}

const idOf = ({ table, sysId }: TicketOf): string => (table === 'incident' ? sysId : `${table}:${sysId}`);

/** Table and record of a ticket's id. */
export function ticketOf(id: string): TicketOf {
  const [table = '', sysId] = id.split(':');
  return sysId === undefined ? { table: 'incident', sysId: table } : { table, sysId };
}

/**
 * The classic form and list, which live in a frame of the shell (`nav_to.do`, `/now/nav/ui/…`) and are read there, and records of a
 * workspace. The shell's own address is no place: its frame's is.
 */
export function place(url: URL, site: string): Place | undefined {
  const path = pathOn(site, url);
  if (path === undefined) return undefined;
  const form = FORM.exec(path)?.[1];
  const sysId = url.searchParams.get('sys_id') ?? '';
  if (form)
    return SYS_ID.test(sysId)
      ? { kind: 'ticket', site, id: idOf({ table: form, sysId: sysId.toLowerCase() }) }
      : undefined;
  const [, table, record] = path.startsWith('/now/') ? ([...path.matchAll(RECORD)].at(-1) ?? []) : [];
  if (table && record) {
    return { kind: 'ticket', site, id: idOf({ table: table.toLowerCase(), sysId: record.toLowerCase() }) };
  }
  const list = LIST.exec(path)?.[1];
  return list ? { kind: 'queue', site, id: list } : undefined;
}

/** Path of a ticket's own page below the origin, as every shell opens it. */
export const ticketPath = (id: string): string => {
  const { table, sysId } = ticketOf(id);
  return `/${table}.do?sys_id=${sysId}`;
};
