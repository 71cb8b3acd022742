import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { instant } from '@/domain/time/instant';
import type { Anchors, Helpdesk, JsonAnswers, JsonReading, JsonRequest, Page, Place } from '@/helpdesks/contract';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** `about.json`: what the situation is, and what the browser was like. */
export interface About {
  readonly about: string;
  readonly url: string;
  /** The enabled site; by default the URL's origin. */
  readonly site?: string;
  readonly now: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** What the user said about times that are only text. */
  readonly times?: { readonly zone?: string; readonly dateOrder?: 'dmy' | 'mdy' };
  readonly access?: { readonly kind: 'session' } | { readonly kind: 'token'; readonly token: string };
  /** Cookies the page can read. */
  readonly cookie?: string;
}

/** `urls.json`: example addresses. `tickets` and `queues` by the id expected (queues: "" for none). */
export interface Urls {
  readonly site: string;
  readonly tickets: Readonly<Record<string, string>>;
  readonly queues: Readonly<Record<string, string>>;
  readonly neither: readonly string[];
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

export const foldersIn = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

export const urlsOf = (helpdesk: string): Urls => readJson(join(FIXTURES, helpdesk, 'urls.json'));

/** Gives `<template shadowrootmode="open">` the root a browser would; closed ones stay shut. */
export function openShadowRoots(root: ParentNode) {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') === 'closed' ? 'closed' : 'open';
    const shadow = template.parentElement?.attachShadow({ mode });
    shadow?.append(template.content.cloneNode(true));
    template.remove();
    if (shadow) openShadowRoots(shadow);
  }
}

export function pageOf(about: About, html = '<!doctype html><html><body></body></html>'): Page {
  const dom = new JSDOM(html, { url: about.url });
  openShadowRoots(dom.window.document);
  if (about.cookie) dom.window.document.cookie = about.cookie;
  return {
    url: new URL(about.url),
    doc: dom.window.document,
    now: instant(Date.parse(about.now)),
    timeZone: about.timeZone ?? 'UTC',
    locale: about.locale ?? (dom.window.document.documentElement.lang || 'en'),
    ...(about.times ? { times: about.times } : {}),
    ...(about.access ? { access: about.access } : {}),
  };
}

export interface Situation {
  readonly helpdesk: string;
  readonly name: string;
  readonly about: About;
  readonly page: Page;
  readonly responses: JsonAnswers | undefined;
  readonly hasPage: boolean;
  readonly expected: string;
}

export function situationsOf(helpdesk: string): readonly Situation[] {
  return foldersIn(join(FIXTURES, helpdesk)).map((name) => {
    const folder = join(FIXTURES, helpdesk, name);
    const about: About = readJson(join(folder, 'about.json'));
    const html = join(folder, 'page.html');
    const responses = join(folder, 'responses.json');
    return {
      helpdesk,
      name,
      about,
      page: pageOf(about, existsSync(html) ? readFileSync(html, 'utf8') : undefined),
      responses: existsSync(responses) ? readJson(responses) : undefined,
      hasPage: existsSync(html),
      expected: join(folder, 'expected.json'),
    };
  });
}

/** Asks as the fetcher does: each name once, until nothing is left to ask. A name without response failed. */
export function askAll(helpdesk: Helpdesk, place: Place, page: Page, responses: JsonAnswers) {
  const asked: JsonRequest[] = [];
  const answers: Record<string, unknown> = {};
  let reading: JsonReading | undefined;
  let pending = helpdesk.json?.requests(place, page) ?? [];
  while (pending.length > 0) {
    for (const request of pending) {
      asked.push(request);
      if (Object.hasOwn(responses, request.name)) answers[request.name] = responses[request.name];
    }
    reading = helpdesk.json?.read(place, answers, page);
    pending = (reading?.next ?? []).filter((next) => !asked.some((one) => one.name === next.name));
  }
  return { asked, reading };
}

const opening = (element: Element): string =>
  `<${element.localName}${[...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('')}>`;

export const describeAnchors = (anchors: Anchors) => ({
  ticket: anchors.ticket ? opening(anchors.ticket) : 'floating',
  rows: Object.fromEntries(anchors.rows.map((row) => [row.id, opening(row.element)])),
});

/** Instants as ISO text, so that an expectation can be read. */
export const readable = (value: unknown): string =>
  JSON.stringify(
    value,
    (name, inner) => (/^at$|At$/.test(name) && typeof inner === 'number' ? new Date(inner).toISOString() : inner),
    2,
  );
