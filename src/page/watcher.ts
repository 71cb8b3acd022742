/** What made the watcher say "look". */
export type Look = 'start' | 'mutation' | 'navigation' | 'return';

export interface WatcherParts {
  readonly window: Window;
  /** The helpdesk's `watch` selector: mutations elsewhere only count when they changed the URL. */
  readonly root: string;
  /** Shadow roots to be watched as well, asked for after every look. */
  readonly roots?: () => readonly Node[];
  /** Names of the elements Helpclock itself puts into the page. */
  readonly own: readonly string[];
  readonly look: (why: Look) => void;
}

const THEME_ATTRIBUTES = ['class', 'data-theme', 'data-color-scheme', 'style'];

const EVERYTHING = { childList: true, subtree: true, characterData: true };

/** Mutations are gathered this long, so that a page that paints in steps is read once. */
const QUIET_MS = 120;
/** A page that never rests is still looked at this often. */
const LONGEST_MS = 1000;

/** Whether a mutation may have changed what there is to read or where badges sit. */
function matters(mutation: MutationRecord, root: string, own: readonly string[]): boolean {
  // In a shadow root that was asked for, everything counts: what `root` names lies outside.
  if (mutation.target.getRootNode().nodeType === Node.DOCUMENT_FRAGMENT_NODE) return true;
  const isOwn = (node: Node): boolean => own.includes(node.nodeName.toLowerCase());
  const target =
    mutation.target.nodeType === Node.ELEMENT_NODE ? (mutation.target as Element) : mutation.target.parentElement;
  if (!target || isOwn(target)) return false;
  if (mutation.type === 'attributes') return true;
  if (mutation.type === 'childList') {
    const nodes = [...mutation.addedNodes, ...mutation.removedNodes];
    // A badge of ours that vanished matters: the page repainted its place.
    if (mutation.removedNodes.length === 0 && nodes.every(isOwn)) return false;
    if (nodes.some((node) => node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(root))) return true;
  }
  return target.closest(root) !== null || target.querySelector(root) !== null;
}

/**
 * The page's only MutationObserver. Says "look" at the start, once mutations have come to rest, when the URL has changed (read from
 * the Navigation API, history and hash events, and at every mutation), and when the tab is returned to. Polls nothing.
 */
export function watch({ window, root, roots, own, look }: WatcherParts, signal: AbortSignal): void {
  const { document } = window;
  let href = window.location.href;
  let quiet: number | undefined;
  let latest: number | undefined;
  const say = (why: Look): void => {
    window.clearTimeout(quiet);
    window.clearTimeout(latest);
    quiet = latest = undefined;
    if (signal.aborted) return;
    look(why);
    // Watching again what is watched already changes nothing.
    for (const one of roots?.() ?? []) observer.observe(one, EVERYTHING);
  };
  const soon = (): void => {
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => say('mutation'), QUIET_MS);
    latest ??= window.setTimeout(() => say('mutation'), LONGEST_MS);
  };
  const checkUrl = (): void => {
    if (window.location.href === href) return;
    href = window.location.href;
    say('navigation');
  };
  const observer = new (window as unknown as { MutationObserver: typeof MutationObserver }).MutationObserver(
    (mutations) => {
      checkUrl();
      if (mutations.some((mutation) => matters(mutation, root, own))) soon();
    },
  );
  const listen = (target: EventTarget | undefined, type: string, listener: () => void): void =>
    target?.addEventListener(type, listener, { signal });
  listen((window as { navigation?: EventTarget }).navigation, 'currententrychange', checkUrl);
  listen(window, 'popstate', checkUrl);
  listen(window, 'hashchange', checkUrl);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') say('return');
  });
  observer.observe(document, EVERYTHING);
  // A page turns dark by an attribute of its root or body, without anything else moving.
  for (const root of [document.documentElement, document.body]) {
    if (root) observer.observe(root, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(quiet);
    window.clearTimeout(latest);
  });
  say('start');
}
