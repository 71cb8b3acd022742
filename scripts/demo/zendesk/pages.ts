import { VIEWER } from '../people';
import { type DemoTicket, statusOf, updatedAtOf } from '../story';
import { escaped, timeAgo } from './html';
import { SCRIPT, STYLE } from './shell';

/** The marks (test ids, roles, attributes) are those of the agent pages; wording, looks and data are invented. */

const badge = (ticket: DemoTicket) => {
  const status = statusOf(ticket);
  const label = status === 'hold' ? 'On-hold' : `${status[0]?.toUpperCase()}${status.slice(1)}`;
  return `<span aria-label="${label}"><div class="status ${status}" data-test-id="status-badge-${status}">${label}</div></span>`;
};

const PRIORITY_LABEL = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' } as const;
const VIA_LABEL = { email: 'Email', web: 'Web form', chat: 'Chat', voice: 'Phone', whatsapp: 'WhatsApp' } as const;

const time = (at: number, now: number) =>
  `<time datetime="${new Date(at).toISOString()}" title="${new Date(at).toUTCString()}">${timeAgo(at, now)}</time>`;

const row = (ticket: DemoTicket, now: number) => `
<tr data-garden-id="tables.row" data-test-id="generic-table-row" role="row" aria-selected="false">
  <td data-garden-id="tables.cell"><input type="checkbox" aria-label="Select ticket ${ticket.id}"></td>
  <td data-garden-id="tables.cell" data-test-id="ticket-table-cells-custom-status">${badge(ticket)}</td>
  <td data-garden-id="tables.cell" data-test-id="generic-table-cells-id">#${ticket.id}</td>
  <td data-garden-id="tables.cell" data-test-id="ticket-table-cells-subject"><a href="/agent/tickets/${ticket.id}">${escaped(ticket.subject)}</a></td>
  <td data-garden-id="tables.cell" aria-label="${escaped(ticket.requester.name)}">${escaped(ticket.requester.name)}</td>
  <td data-garden-id="tables.cell" data-test-id="generic-table-cells-date">${time(ticket.createdAt, now)}</td>
  <td data-garden-id="tables.cell" aria-label="${ticket.priority ? PRIORITY_LABEL[ticket.priority] : ''}">${ticket.priority ? PRIORITY_LABEL[ticket.priority] : ''}</td>
  <td data-garden-id="tables.cell" aria-label="${ticket.group.name}">${ticket.group.name}</td>
  <td data-garden-id="tables.cell" data-test-id="ticket-table-cells-assignee">${escaped(ticket.assignee?.name ?? '-')}</td>
  <td data-garden-id="tables.cell" data-test-id="generic-table-cells-date">${time(updatedAtOf(ticket), now)}</td>
</tr>`;

const COLUMNS = [
  '',
  'Ticket status',
  'ID',
  'Subject',
  'Requester',
  'Requested',
  'Priority',
  'Group',
  'Assignee',
  'Updated',
];

export const viewPane = (tickets: readonly DemoTicket[], now: number) => `
<section class="view" data-test-id="views_views-pane-div" data-garden-id="pane">
  <h1>Your unsolved tickets <span data-test-id="views_views-header-counter">${tickets.length} tickets</span></h1>
  <div id="views_views-ticket-table">
    <table data-garden-id="tables.table" data-test-id="generic-table">
      <thead data-test-id="generic-table-head"><tr>
        ${COLUMNS.map((label) => `<th data-garden-id="tables.header_cell">${label}</th>`).join('')}
      </tr></thead>
      <tbody>${tickets.map((ticket) => row(ticket, now)).join('')}</tbody>
    </table>
  </div>
</section>`;

const BUBBLE = { agent: 'agent', 'end-user': 'end-user' } as const;

function article(by: DemoTicket['requester'], at: number, isPublic: boolean, text: string, now: number): string {
  const type = isPublic ? BUBBLE[by.role] : 'internal';
  const tag = isPublic ? '' : '<span data-test-id="omni-log-internal-note-tag">Internal</span>';
  return `
<article data-test-id="omni-log-comment-item" aria-label="${isPublic ? 'Public reply' : 'Internal note'}">
  <header data-test-id="omni-log-item-sender">
    <a data-test-id="omni-log-comment-user-link" href="users/${by.id}">${escaped(by.name)}</a> ${tag}
    <time data-test-id="timestamp-relative" datetime="${new Date(at).toISOString()}">${timeAgo(at, now)}</time>
  </header>
  <div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content" data-originated-from="WebInteraction">${escaped(text)}</div></div>
</article>`;
}

function log(ticket: DemoTicket, now: number): string {
  const first = article(ticket.requester, ticket.createdAt, true, ticket.body, now);
  const rest = ticket.steps.flatMap((step) =>
    step.does === 'writes' ? [article(step.by, step.at, step.isPublic, step.text, now)] : [],
  );
  return [first, ...rest].join('');
}

const property = (label: string, testId: string, value: string) =>
  `<div class="property"><label>${label}</label><div data-test-id="${testId}"><span data-garden-id="dropdowns.combobox.value">${value}</span></div></div>`;

const ticketPane = (ticket: DemoTicket, now: number, isActive: boolean) => `
<div class="ticket-panes-grid-layout" data-is-active="${isActive}" data-side-conversations-anchor-id="${ticket.id}"${isActive ? '' : ' style="display:none"'}>
  <aside class="properties">
    ${property('Requester', 'ticket-system-field-requester-select', escaped(ticket.requester.name))}
    <div class="property"><label>Assignee</label><div data-test-id="assignee-field">
      <span data-test-id="assignee-field-selected-group-tag">${ticket.group.name}</span>
      ${ticket.assignee ? `<span data-test-id="assignee-field-selected-agent-tag">${escaped(ticket.assignee.name)}</span>` : ''}
    </div></div>
    <div class="property"><label>Tags</label><div data-test-id="ticket-system-field-tags-multiselect">
      ${ticket.tags.map((tag) => `<span class="tag" data-test-id="ticket-system-field-tags-item-selected">${escaped(tag)}</span>`).join('')}
    </div></div>
    ${property('Type', 'ticket-fields-type-select', 'Question')}
    ${property('Priority', 'ticket-fields-priority-select', ticket.priority ? PRIORITY_LABEL[ticket.priority] : '-')}
  </aside>
  <div class="conversation conversation-polaris" data-ticket-id="${ticket.id}">
    <header class="omni-header" data-test-id="omni-header">
      <input data-test-id="omni-header-subject" aria-label="Subject" value="${escaped(ticket.subject)}" readonly>
      <div class="meta"><span data-test-id="omni-header-via-label">Via ${VIA_LABEL[ticket.channel]}</span> ${badge(ticket)}</div>
    </header>
    <div class="log" data-test-id="omni-log-container"><section role="feed">${log(ticket, now)}</section></div>
    <footer><div class="composer" aria-hidden="true">Public reply …</div><button data-test-id="submit_button-button" disabled>Submit as <strong>Open</strong></button></footer>
  </div>
</div>`;

const tab = (ticket: DemoTicket, isSelected: boolean) => `
<a class="tab" href="/agent/tickets/${ticket.id}" data-test-id="header-tab" data-entity-id="${ticket.id}" data-entity-type="TICKET_ENTITY_TYPE" data-entity-is-selected="${isSelected}">
  <span data-test-id="header-tab-title">${escaped(ticket.subject)}</span><span data-test-id="header-tab-subtitle">#${ticket.id}</span>
</a>`;

/** The inside of the body: the tab strip, the side bar, and every open ticket's pane with only one shown. */
const workspace = (tabs: string, panes: string, theme: string) => `<!doctype html>
<html lang="en" data-theme="${theme}" data-color-scheme="${theme}">
<head><meta charset="utf-8"><title>Acme – Agent Workspace (demo)</title><style>${STYLE}</style></head>
<body>
<header class="top"><a class="home" href="/agent/filters/1">Acme desk</a>
  <nav data-test-id="header-tablist">${tabs}</nav><span class="me">${escaped(VIEWER.name)}</span></header>
<div class="below"><nav class="side" aria-label="Views"><a href="/agent/filters/1">Your unsolved tickets</a><a href="/agent/filters/2">All live tickets</a>
<a href="/agent/filters/3">Recently solved</a></nav>
<main id="main_panes">${panes}</main></div>
<script>${SCRIPT}</script></body></html>`;

export const viewPage = (tickets: readonly DemoTicket[], now: number, theme = 'light') =>
  workspace('', viewPane(tickets, now), theme);

/** A ticket with its neighbours' tabs open too: the app keeps their panes mounted and hidden. */
export const ticketPage = (ticket: DemoTicket, neighbours: readonly DemoTicket[], now: number, theme = 'light') =>
  workspace(
    [ticket, ...neighbours].map((one) => tab(one, one === ticket)).join(''),
    [...neighbours.map((one) => ticketPane(one, now, false)), ticketPane(ticket, now, true)].join(''),
    theme,
  );
