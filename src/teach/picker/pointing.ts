/** What a person points at: by the mouse or by keys, through open shadow roots, until they choose or give up. */
export interface PointingParts {
  readonly window: Window;
  /** Helpclock's own element: what happens in it is not pointing. */
  readonly own: Element;
  readonly hover: (element: Element | undefined) => void;
  readonly choose: (element: Element) => void;
  readonly giveUp: () => void;
}

const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'submit',
];

const isElement = (node: EventTarget | undefined): node is Element => (node as Node | undefined)?.nodeType === 1;

/** The element under a pointer, inside open shadow roots too. */
const targetOf = (event: Event): Element | undefined => {
  const [first] = event.composedPath();
  return isElement(first) && first.localName !== 'html' && first.localName !== 'body' ? first : undefined;
};

const parentOf = (element: Element): Element | undefined => {
  const parent = element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined);
  return parent && !['body', 'html'].includes(parent.localName) ? parent : undefined;
};
const firstChildOf = (element: Element): Element | undefined =>
  element.firstElementChild ?? element.shadowRoot?.firstElementChild ?? undefined;

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Elements that hold text of their own or can be filled in, in the page's order: what Tab goes through. */
function stopsIn(root: ParentNode, own: Element): readonly Element[] {
  return [...root.querySelectorAll('*')].slice(0, 5000).flatMap((element) => {
    if (own === element) return [];
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    const isStop = (hasText || ['input', 'select', 'time'].includes(element.localName)) && isShown(element);
    return [...(isStop ? [element] : []), ...(element.shadowRoot ? stopsIn(element.shadowRoot, own) : [])];
  });
}

/** Where a key leads from an element. */
function moved(
  key: string,
  isBack: boolean,
  from: Element | undefined,
  doc: Document,
  own: Element,
): Element | undefined {
  if (from && key === 'ArrowUp') return parentOf(from) ?? from;
  if (from && key === 'ArrowDown') return firstChildOf(from) ?? from;
  if (from && key === 'ArrowRight') return from.nextElementSibling ?? from;
  if (from && key === 'ArrowLeft') return from.previousElementSibling ?? from;
  const stops = stopsIn(doc.body, own);
  const at = from ? stops.indexOf(from) : -1;
  const next = isBack ? (at <= 0 ? stops.length - 1 : at - 1) : (at + 1) % Math.max(1, stops.length);
  return stops[next];
}

const KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab']);

/** Starts pointing. While it lasts the page gets no click and no key: a link that is pointed at is not followed. */
export function pointing(parts: PointingParts, signal: AbortSignal): void {
  const { window, own } = parts;
  let current: Element | undefined;
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  const listen = (type: string, listener: (event: Event) => void): void =>
    window.addEventListener(type, listener, { capture: true, passive: false, signal: stop.signal });
  const isOwn = (event: Event): boolean => event.composedPath().includes(own);
  const silence = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const show = (element: Element | undefined): void => {
    current = element;
    parts.hover(element);
  };
  const end = (then: () => void): void => {
    stop.abort();
    parts.hover(undefined);
    then();
  };
  listen('pointermove', (event) => {
    if (!isOwn(event)) show(targetOf(event));
  });
  for (const type of POINTER) {
    listen(type, (event) => {
      if (isOwn(event)) return;
      silence(event);
      const target = targetOf(event);
      // Only a person points: the page's own made-up clicks choose nothing.
      if (type === 'click' && event.isTrusted && target) end(() => parts.choose(target));
    });
  }
  listen('keydown', (event) => {
    const { key, shiftKey, isTrusted } = event as KeyboardEvent;
    if (!isTrusted) return;
    if (key === 'Escape') {
      silence(event);
      end(parts.giveUp);
    } else if (KEYS.has(key)) {
      silence(event);
      show(moved(key, shiftKey, current, window.document, own));
      current?.scrollIntoView?.({ block: 'nearest' });
    } else if (key === 'Enter' && current) {
      silence(event);
      const chosen = current;
      end(() => parts.choose(chosen));
    }
  });
}
