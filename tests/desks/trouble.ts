import type { Answer, Desk } from './desk';

/** What goes wrong, by the number of the request (from 1) and its path. Undefined: the desk answers. */
export type Trouble = (n: number, path: string) => Answer | undefined;

export const slowDown = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': `${seconds}` },
  html: '',
});
export const broken: Answer = { status: 500, html: '<h1>Oops</h1>' };
export const loginPage: Answer = { status: 200, html: '<!doctype html><title>Sign in</title>' };

/** A desk whose API has trouble. */
export function troubled(desk: Desk, trouble: Trouble): Desk & { readonly asked: () => number } {
  let n = 0;
  return {
    ...desk,
    asked: () => n,
    api(question) {
      n += 1;
      return trouble(n, question.url.pathname) ?? desk.api(question);
    },
  };
}

/** Refuses every 97th request for being one too many, fails every 61st, and never gives the tickets whose id ends so. */
export const weather: Trouble = (n, path) => {
  const id = /tickets?\/(\d+)/.exec(path)?.[1];
  if (id?.endsWith('77')) return { status: 404, json: {} };
  if (id?.endsWith('33')) return { status: 403, json: {} };
  if (n % 97 === 0) return slowDown(1);
  return n % 61 === 0 ? broken : undefined;
};
