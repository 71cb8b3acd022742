import type { Actor, Facts } from '@/domain/tickets/facts';
import type { Observation } from '@/domain/tickets/observation';
import type { Page, Place } from '../contract';
import { lookBy } from '../kit/look';
import { factsOf } from '../kit/observe';
import { text } from '../kit/text';
import { zoneLearned } from '../kit/text-times';
import { basePath } from '../kit/url';
import { inVocabulary } from '../kit/words';
import { statusNow, users } from './menus';
import { ticketPath } from './place';
import { readThreads, threadsOf, timesOf } from './threads';
import { vocabulary } from './vocabulary';

const observed = lookBy('freescout');

export const conversationId = (doc: Document): string | undefined =>
  doc.body?.getAttribute('data-conversation_id') ?? undefined;
export const viewerId = (doc: Document): string | undefined => doc.body?.getAttribute('data-auth_user_id') ?? undefined;

function assigneeOf(doc: Document): Actor | undefined {
  const chosen = users(doc).find(({ isChosen }) => isChosen);
  if (!chosen) return undefined;
  if (chosen.code === '-1') return { role: 'agent' };
  // The agent's own entry says "Me".
  const isSelf = chosen.code === viewerId(doc);
  return { role: 'agent', id: chosen.code, ...(isSelf ? {} : { name: chosen.words }) };
}

function requesterOf(doc: Document): string | undefined {
  const link = doc.querySelector(
    '.conv-customer-block a[href*="/customers/"], .thread-type-customer .thread-person a[href*="/customers/"]',
  );
  return /\/customers\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
}

const channelOf = (doc: Document): Facts['channel'] | undefined =>
  inVocabulary(vocabulary.channel, /\bconv-type-(\w+)/.exec(doc.querySelector('#conv-layout')?.className ?? '')?.[1]);

function readFacts(doc: Document, id: string, base: string) {
  const rawStatus = statusNow(doc);
  const read = factsOf({
    path: ticketPath(base, id),
    number: text(doc, '.conv-numnav strong'),
    subject: text(doc, '#conv-subject .conv-subjtext > span'),
    rawStatus,
    status: inVocabulary(vocabulary.status, rawStatus),
    assignee: assigneeOf(doc),
    requester: requesterOf(doc),
    channel: channelOf(doc),
    team: text(doc, '.mailbox-name') ?? text(doc, '.sidebar-title-real'),
  });
  const marks: Partial<Facts> = {
    ...(rawStatus === 'spam' ? { isSpam: true } : {}),
    ...(rawStatus === 'deleted' ? { isDeleted: true } : {}),
  };
  return { facts: { ...read.facts, ...marks }, missing: read.missing };
}

/** The conversation on the page. `said`: the agent's zone, where the profile tells it. */
export function readConversation(page: Page, place: Place, id: string, source: Observation['source'], said?: string) {
  const { facts, missing } = readFacts(page.doc, id, basePath(place.site));
  const threads = threadsOf(page.doc);
  const times = timesOf(page, threads, said);
  const { events, isComplete, created, latest } = readThreads(page.doc, threads, times);
  const dated: Partial<Facts> = {
    ...(created ? { createdAt: created.at, createdBy: created.actor } : {}),
    ...(latest && isComplete ? { updatedAt: latest.at } : {}),
  };
  const observation = observed(page, place, id, source, {
    facts: { ...facts, ...dated },
    ...(created && latest ? { precision: { createdAt: created.precision, updatedAt: latest.precision } } : {}),
    events,
    isHistoryComplete: isComplete,
  });
  const unread = isComplete ? [] : ['createdAt', 'events', ...times.missing];
  return { observation, missing: [...missing, ...unread], ...zoneLearned(times.zone, page) };
}
