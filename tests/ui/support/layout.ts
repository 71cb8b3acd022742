import { vi } from 'vitest';

/** jsdom lays nothing out: boxes are 700 px high and stay so. */
export function layOut(): void {
  vi.stubGlobal('ResizeObserver', function ResizeObserver() {
    return { observe: () => undefined, disconnect: () => undefined };
  });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 700 });
}
