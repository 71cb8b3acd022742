import { answerBy, type Desk, type DeskTicket } from './desk';

const seconds = (at: number) => Math.floor(at / 1000);
const idOf = (id: number): string => `21547001234${id}`;

const conversation = (ticket: DeskTicket) => ({
  id: idOf(ticket.id),
  title: ticket.subject,
  state: ticket.solvedAt === undefined ? 'open' : 'closed',
  priority: false,
  created_at: seconds(ticket.createdAt),
  last_updated: seconds(ticket.updatedAt),
  user_summary: { user_id: 'u9' },
  renderable_parts: [
    { id: `${ticket.id}1`, renderable_type: 1, created_at: seconds(ticket.createdAt), renderable_data: {} },
    ...(ticket.repliedAt === undefined
      ? []
      : [
          {
            id: `${ticket.id}2`,
            renderable_type: 24,
            created_at: seconds(ticket.repliedAt),
            renderable_data: { admin_summary: { id: '7', name: 'Kim Ito' } },
          },
        ]),
  ],
});

/** Puts what the app draws into the open shadow root it is drawn in. */
const HEAD = `<script>new MutationObserver(() => {
  for (const template of document.querySelectorAll('#teammate-app-react > template')) {
    const host = template.parentElement;
    (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).replaceChildren(template.content.cloneNode(true));
    template.remove();
  }
}).observe(document, { childList: true, subtree: true });</script>`;

const part = '<div class="group/content-part"><div class="interblocks-html">…</div></div>';

/** @param tickets may change between two answers */
export function intercomDesk(tickets: readonly DeskTicket[]): Desk {
  const find = (id: string | undefined) => tickets.find((ticket) => idOf(ticket.id) === id);
  return {
    helpdesk: 'intercom',
    origin: 'https://app.intercom.com',
    site: 'https://app.intercom.com/k3x9ab2c',
    tickets,
    queuePath: '/a/inbox/k3x9ab2c/inbox/shared/all',
    ticketPath: (id) => `/a/inbox/k3x9ab2c/inbox/shared/all/conversation/${idOf(id)}`,
    head: HEAD,
    draw(path) {
      const ticket = find(/\/conversation\/(\d+)$/.exec(path)?.[1]);
      const drawn = ticket
        ? `<div data-inbox-conversation-header-title style="font-size:18px"><span>${ticket.subject}</span></div><div data-testid="conversation-stream-scroll-container">${part}</div>`
        : '';
      return `<div data-intercom-target="conversation-space"><div id="teammate-app-react"><template>${drawn}</template></div></div>`;
    },
    api: answerBy([
      [
        /^\/ember\/inbox\/conversations\/(\d+)$/,
        ([, id], url) =>
          url.searchParams.get('app_id') === 'k3x9ab2c' && find(id) ? conversation(find(id) as DeskTicket) : undefined,
      ],
    ]),
  };
}
