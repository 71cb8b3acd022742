import type { Anchors, Helpdesk, Page, Place, Reading } from '../contract';
import { lookBy } from '../kit/look';
import { place, ticketPath } from './place';

const observed = lookBy('liveagent');

const VIEW = '.ConversationDetailsView';
const CODE = '#conversation-code-label, .CodeLabel';
const SUBJECT = '.ConversationHeaderSubject';

/**
 * The page names a ticket by a code that no address holds, so nothing on it is known to be the ticket of the address: only that one is
 * open is told.
 */
function read(page: Page, where: Place): Reading {
  if (where.kind === 'queue') return { kind: 'read', observations: [], missing: ['rows'] };
  if (!page.doc.querySelector(`${VIEW}, ${CODE}, ${SUBJECT}`)) return { kind: 'not-ready', why: 'loading' };
  const facts = { path: ticketPath(where.id) };
  return {
    kind: 'read',
    observations: [observed(page, where, where.id, 'ticket-page', { facts })],
    missing: ['subject', 'status', 'createdAt', 'messages', 'history'],
  };
}

function anchors({ doc }: Page, where: Place): Anchors {
  const subject = where.kind === 'ticket' ? (doc.querySelector(SUBJECT) ?? doc.querySelector(CODE)) : undefined;
  return { ...(subject ? { ticket: subject } : {}), rows: [] };
}

/** LiveAgent's agent panel, on its own domain or another. Its API takes a key alone, not the session. */
export const liveagent: Helpdesk = {
  id: 'liveagent',
  name: 'LiveAgent',
  hosts: { kind: 'saas', matches: ['https://*.ladesk.com/agent/*'] },
  recognise({ url, doc }) {
    if (!/^\/agent\/(?:index\.php)?$/.test(url.pathname)) return undefined;
    if (url.hostname.endsWith('.ladesk.com')) return { confidence: 1, because: url.hostname, site: url.origin };
    return doc.querySelector(`${VIEW}, ${SUBJECT}`)
      ? { confidence: 0.7, because: SUBJECT, site: url.origin }
      : undefined;
  },
  place,
  read,
  watch: 'body',
  anchors,
  vocabulary: { status: {}, priority: {}, channel: {} },
};
