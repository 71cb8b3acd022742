import type { JsonAnswers, JsonRequest, Page } from '../contract';
import { asObjects, at, type Json } from '../kit/json';
import { stored } from './fields';
import { ticketOf } from './place';

const FIELDS = [
  'sys_id',
  'number',
  'short_description',
  'state',
  'priority',
  'contact_type',
  'category',
  'assignment_group',
  'assigned_to',
  'assigned_to.user_name',
  'opened_by',
  'opened_by.user_name',
  'opened_at',
  'resolved_at',
  'closed_at',
  'reopen_count',
  'calendar_stc',
  'business_stc',
  'sys_updated_on',
  'comments',
  'work_notes',
  ...['caller_id', 'contact', 'opened_for', 'requested_for'].flatMap((name) => [name, `${name}.user_name`]),
].join(',');

const SLA_FIELDS =
  'sys_id,sla.name,sla.type,sla.target,stage,has_breached,start_time,planned_end_time,end_time,original_breach_time,active';

/** The most entries of a list that are asked for: a longer list is told to be incomplete. */
export const MOST = 500;

/** Pages carry the session's own token in a script; sent along, a request counts as the page's. */
function tokenIn(doc: Document): Readonly<Record<string, string>> | undefined {
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const token = /\bg_ck\s*=\s*['"]([0-9a-z]{32,200})['"]/i.exec(script.textContent ?? '')?.[1];
    if (token) return { 'X-UserToken': token };
  }
  return undefined;
}

function asking(page: Pick<Page, 'doc'>) {
  const headers = tokenIn(page.doc);
  return (name: string, path: string, extra: Partial<JsonRequest> = {}): JsonRequest => ({
    name,
    path: `/api/now/table/${path}`,
    as: 'json',
    isRequired: false,
    ...(headers ? { headers } : {}),
    ...extra,
  });
}

/** Who is logged in. Two are asked for: an instance that leaves the condition out gives everybody, and then nobody is told. */
const ME =
  'sys_user?sysparm_query=sys_id=javascript:gs.getUserID()&sysparm_fields=sys_id,user_name,name&sysparm_limit=2';

const BOTH = 'sysparm_display_value=all&sysparm_exclude_reference_link=true';

/** The words of comments and notes are not asked for. */
export function ticketRequests(id: string, page: Pick<Page, 'doc'>): readonly JsonRequest[] {
  const { table, sysId } = ticketOf(id);
  const ask = asking(page);
  const audited = 'state,assigned_to,assignment_group,priority';
  return [
    ask('ticket', `${table}/${sysId}?${BOTH}&sysparm_fields=${FIELDS}`, { isRequired: true }),
    ask(
      'journal',
      `sys_journal_field?sysparm_query=element_id=${sysId}^elementINcomments,work_notes^ORDERBYsys_created_on&sysparm_fields=sys_id,sys_created_on,sys_created_by,element&sysparm_limit=${MOST}`,
    ),
    // A clock halts and breaches without the ticket being changed.
    ask('slas', `task_sla?sysparm_query=task=${sysId}&${BOTH}&sysparm_fields=${SLA_FIELDS}&sysparm_limit=100`, {
      isAlwaysAsked: true,
    }),
    ask(
      'audit',
      `sys_audit?sysparm_query=tablename=${table}^documentkey=${sysId}^fieldnameIN${audited}^ORDERBYsys_created_on&sysparm_fields=sys_id,fieldname,oldvalue,newvalue,user,sys_created_on&sysparm_limit=${MOST}`,
    ),
    ask('me', ME, { isShared: true }),
  ];
}

export const rowsIn = (answers: JsonAnswers, name: string): readonly Json[] => asObjects(at(answers[name], 'result'));

const PLAIN = /^[\w.@\\-]{1,100}$/;

/** Logins in the journal and ids in the audit whose names are not known yet. */
export function nextRequests(answers: JsonAnswers, page: Pick<Page, 'doc'>): readonly JsonRequest[] {
  const logins = [
    ...rowsIn(answers, 'journal').map((entry) => stored(entry, 'sys_created_by')),
    ...rowsIn(answers, 'audit').map((entry) => stored(entry, 'user')),
  ];
  const ids = rowsIn(answers, 'audit')
    .filter((entry) => stored(entry, 'fieldname') === 'assigned_to')
    .flatMap((entry) => [stored(entry, 'oldvalue'), stored(entry, 'newvalue')]);
  const wanted = (list: readonly (string | undefined)[]) =>
    [...new Set(list.flatMap((one) => (one && PLAIN.test(one) ? [one] : [])))]
      .sort()
      .slice(0, 60)
      .map(encodeURIComponent);
  const [names, keys] = [wanted(logins), wanted(ids)];
  if (names.length + keys.length === 0) return [];
  const query = `user_nameIN${names.join()}^ORsys_idIN${keys.join()}`;
  return [
    asking(page)('users', `sys_user?sysparm_query=${query}&sysparm_fields=sys_id,user_name,name&sysparm_limit=200`),
  ];
}
