import type { JsonAnswers, JsonReading, JsonRequest, JsonSource, Page, Place } from '../contract';
import { basePath } from '../kit/url';
import { conversationId, readConversation, viewerId } from './conversation';

/**
 * FreeScout has no JSON to read, and fetching a conversation would mark the agent's notifications as read. The one thing asked for is
 * the agent's own profile, which names the zone all times are shown in.
 */
function requests(place: Place, page: Page): readonly JsonRequest[] {
  const viewer = viewerId(page.doc);
  if (place.kind === 'queue' || !viewer || conversationId(page.doc) !== place.id) return [];
  const path = `${basePath(place.site)}/users/profile/${viewer}`;
  return [{ name: 'profile', path, as: 'text', isRequired: false, isShared: true }];
}

const SELECT = /<select\b[^>]*\bname="timezone"[^>]*>(.*?)<\/select>/s;
const CHOSEN = /<option\b(?=[^>]*\sselected\b)[^>]*\bvalue="([^"]+)"/;

/** The zone chosen in a profile's form. */
const zoneOf = (profile: unknown): string | undefined =>
  typeof profile === 'string' ? CHOSEN.exec(SELECT.exec(profile)?.[1] ?? '')?.[1] : undefined;

function read(place: Place, answers: JsonAnswers, page: Page): JsonReading {
  if (place.kind === 'queue' || conversationId(page.doc) !== place.id) return { observations: [], missing: [] };
  const { observation, ...read } = readConversation(page, place, place.id, 'json', zoneOf(answers.profile));
  return { observations: [observation], ...read };
}

export const json: JsonSource = { requests, read };
