import type { Look } from './face';
import { signPaths } from './sign-paths';

const SVG = 'http://www.w3.org/2000/svg';

/** The sign as plain DOM, for the many small chips of a queue. */
export function signMarkup(doc: Document, look: Look, used: number | undefined): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'sign');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of signPaths(look, used)) {
    const path = doc.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', 'currentColor');
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
  }
  return svg;
}
