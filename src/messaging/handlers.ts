import type { Protocol } from './protocol';

/** Who sent a message, as the browser tells it. Nothing here comes from the message itself. */
export type Sender =
  | { readonly kind: 'page'; readonly origin: string; readonly url: string; readonly tabId?: number }
  | { readonly kind: 'extension' };

type Answer<T> = T | Promise<T>;

/** One handler for every message of the protocol. What a page sent is unknown until the handler has parsed it. */
export type Handlers = {
  readonly [K in keyof Protocol]: (
    data: K extends PageMessage ? unknown : Parameters<Protocol[K]>[0],
    sender: K extends PageMessage ? Sender : { readonly kind: 'extension' },
  ) => Answer<ReturnType<Protocol[K]>>;
};

/** Messages a page may send. The rest is for extension pages only. */
export const PAGE_MESSAGES = [
  'ticket/observed',
  'page/read',
  'viewer/seen',
  'ticket/worked',
  'sla/of-tickets',
  'sla/explanation',
  'site/here',
  'teach/here',
  'teach/drafted',
  'teach/finished',
  'teach/left',
  'backfill/turn',
  'backfill/step',
  'alerts/snoozed',
] as const;
export type PageMessage = (typeof PAGE_MESSAGES)[number];
