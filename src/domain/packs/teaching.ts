import type { Pack } from './pack';

/** A site that is being taught, in one tab, from the user's click until it is finished or left. */
export interface Teaching {
  readonly origin: string;
  /** The tab it happens in; the first page of the origin that asks takes it. */
  readonly tabId?: number;
  /** What is taught so far, carried from page to page. Nothing is read by it before it is finished. */
  readonly draft?: Pack;
  /** Id of the pack that is taught anew, and the fact that could not be read any more. */
  readonly packId?: string;
  readonly field?: string;
}
