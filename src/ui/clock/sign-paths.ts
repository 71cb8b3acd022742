import type { Look } from './face';

const R = 5;
const C = 6;

/** A clock hand's wedge from twelve o'clock over `share` of the face. Clocks turn the same way in every script. */
export function wedgePath(share: number): string {
  const angle = 2 * Math.PI * Math.min(0.999, Math.max(0.04, share));
  const x = C + R * Math.sin(angle);
  const y = C - R * Math.cos(angle);
  return `M${C} ${C}V${C - R}A${R} ${R} 0 ${angle > Math.PI ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}

const RING = 'M6 .4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 6 .4Zm0 1.2a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z';

const PATHS: Readonly<Record<Exclude<Look, 'ok'>, string>> = {
  risk: 'M6 .9 11.6 10.9H.4ZM5.3 4.3v3.4h1.4V4.3ZM5.3 8.5v1.3h1.4V8.5Z',
  over: 'M6 .4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 6 .4ZM3.5 4.5l1-1L6 5l1.5-1.5 1 1L7 6l1.5 1.5-1 1L6 7 4.5 8.5l-1-1L5 6Z',
  rest: 'M2.5 1.5h2.4v9H2.5ZM7.1 1.5h2.4v9H7.1Z',
  met: 'M4.6 10.4.9 6.7l1.3-1.3 2.4 2.4 5.2-5.6 1.4 1.2Z',
  none: RING,
};

/** The outlines of a state's sign, in a 12 × 12 box: shape before colour. An untroubled clock shows how much is used. */
export const signPaths = (look: Look, used: number | undefined): readonly string[] =>
  look === 'ok' ? [RING, wedgePath(used ?? 0)] : [PATHS[look]];
