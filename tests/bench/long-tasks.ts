import type { Page } from '@playwright/test';

declare global {
  interface Window {
    longest?: number;
  }
}

/** Keeps the longest task of the page's own thread from its next load on. The browser tells tasks over 50 ms. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest ?? 0, duration);
    }).observe({ type: 'longtask', buffered: true });
  });

/** Milliseconds; 0 when no task was longer than 50 ms. */
export const longestTaskOf = (page: Page): Promise<number> => page.evaluate(() => window.longest ?? Number.NaN);
