import { answerBy, type Desk, type DeskTicket } from './desk';

const time = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
const both = (value: string, display = value) => ({ value, display_value: display });
export const sysIdOf = (id: number): string => id.toString(16).padStart(32, '0');

const record = (ticket: DeskTicket) => ({
  sys_id: both(sysIdOf(ticket.id)),
  number: both(`INC${ticket.id}`),
  short_description: both(ticket.subject),
  state: ticket.solvedAt === undefined ? both('2', 'In Progress') : both('6', 'Resolved'),
  priority: both('2', '2 - High'),
  caller_id: both('c9', 'A caller'),
  'caller_id.user_name': both('caller'),
  'opened_by.user_name': both('caller'),
  assigned_to: both('a7', 'Kim Ito'),
  'assigned_to.user_name': both('kim.ito'),
  // The agent reads another zone than the one that is stored.
  opened_at: both(time(ticket.createdAt), time(ticket.createdAt + 3_600_000)),
  resolved_at: both(ticket.solvedAt === undefined ? '' : time(ticket.solvedAt)),
  sys_updated_on: both(time(ticket.updatedAt)),
});

const journal = ({ id, repliedAt }: DeskTicket) =>
  repliedAt === undefined
    ? []
    : [{ sys_id: `j${id}`, sys_created_on: time(repliedAt), sys_created_by: 'kim.ito', element: 'comments' }];

/** The shell of the Next Experience, with the classic form and list in the frame it has always had. */
export function servicenowDesk(tickets: readonly DeskTicket[]): Desk {
  const find = (sysId: string | undefined) => tickets.find(({ id }) => sysIdOf(id) === sysId);
  const shell = (target: string) => `/now/nav/ui/classic/params/target/${encodeURIComponent(target)}`;
  const form = ({ id, subject }: DeskTicket) =>
    `<input type="hidden" id="sys_uniqueValue" value="${sysIdOf(id)}"><input id="sys_readonly.incident.number" value="INC${id}"><input id="incident.short_description" value="${subject}">`;
  const row = ({ id }: DeskTicket) =>
    `<tr><td><a href="incident.do?sys_id=${sysIdOf(id)}">INC${id}</a></td><td>In Progress</td></tr>`;
  return {
    helpdesk: 'servicenow',
    origin: 'https://acme.service-now.com',
    site: 'https://acme.service-now.com',
    tickets,
    queuePath: shell('incident_list.do'),
    ticketPath: (id) => shell(`incident.do?sys_id=${sysIdOf(id)}`),
    draw(path) {
      const target = /\/params\/target\/(.+)$/.exec(path)?.[1];
      if (target) {
        return `<iframe id="gsft_main" title="Main Content" src="/${decodeURIComponent(target)}" style="width:100%;height:600px"></iframe>`;
      }
      const ticket = find(/sys_id=([0-9a-f]{32})/.exec(path)?.[1]);
      return ticket ? form(ticket) : `<table id="incident_table"><tbody>${tickets.map(row).join('')}</tbody></table>`;
    },
    api: answerBy([
      [
        /^\/api\/now\/table\/incident\/([0-9a-f]{32})$/,
        ([, sysId]) => {
          const ticket = find(sysId);
          return ticket && { result: record(ticket) };
        },
      ],
      [
        /^\/api\/now\/table\/sys_journal_field$/,
        (_, url) => {
          const ticket = find(/element_id=([0-9a-f]{32})/.exec(url.search)?.[1]);
          return ticket && { result: journal(ticket) };
        },
      ],
      [/^\/api\/now\/table\/(?:task_sla|sys_audit|sys_user)$/, () => ({ result: [] })],
    ]),
  };
}
