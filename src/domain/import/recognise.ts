import type { ColumnRule, ExportFormat } from './format';
import { calls, genericEvents, genericMessages, genericTickets, series, surveys } from './formats/generic';
import { vendorFormats } from './formats/index';
import type { Heading } from './header';
import type { Role } from './roles';

/** What a file was taken for and how sure that is: 1 = every mark is there. */
export interface Recognition {
  readonly format: ExportFormat;
  readonly confidence: number;
  /** Headings that spoke for it. */
  readonly because: readonly string[];
}

/** A heading that two formats share says little: at least this share of a signature, and this many marks, must be there. */
const ENOUGH = 0.4;
const ENOUGH_MARKS = 3;

function recognitionOf(format: ExportFormat, folded: ReadonlySet<string>): Recognition {
  const because = format.signature.filter((heading) => folded.has(heading));
  return { format, confidence: because.length / format.signature.length, because };
}

/** First rule of the format that speaks for a heading. */
export const ruleFor = (format: ExportFormat, heading: Heading): ColumnRule | undefined =>
  format.columns.find(([name]) => name === heading.folded);

const rolesOf = (format: ExportFormat, headings: readonly Heading[]): ReadonlySet<Role> =>
  new Set(headings.flatMap((heading) => ruleFor(format, heading)?.[1] ?? []));

/** The general shapes, the most telling first: each needs columns that the later ones can do without. A log with a column of events has roles, too. */
const SHAPES: readonly (readonly [
  ExportFormat,
  (has: (role: Role) => boolean, headings: readonly Heading[]) => boolean,
])[] = [
  [calls, (has) => has('id') && has('isAnswered') && (has('speedOfAnswer') || has('talkTime'))],
  [series, (has) => has('metric') && has('value') && has('eventAt')],
  [genericEvents, (has) => has('id') && has('eventAt') && has('event')],
  [
    genericMessages,
    (has) => has('id') && has('eventAt') && (has('authorRole') || has('isIncoming') || has('isFromAgent')),
  ],
  [surveys, (has, headings) => has('rating') && has('ratedAt') && headings.length <= 12 && !hasTicketDates(headings)],
  [genericTickets, (has) => has('id') && has('createdAt')],
  // A log of statuses: nothing but its one date says when a ticket was in which.
  [genericEvents, (has) => has('id') && has('eventAt') && has('status')],
];

const TICKET_DATES = new Set([
  'firstReplyAt',
  'solvedAt',
  'closedAt',
  'updatedAt',
  'firstReplyTime',
  'fullResolutionTime',
]);

const hasTicketDates = (headings: readonly Heading[]): boolean =>
  headings
    .filter((heading) => ruleFor(surveys, heading)?.[1] !== 'ratedAt')
    .some((heading) => TICKET_DATES.has(ruleFor(genericTickets, heading)?.[1] ?? ''));

/** Which product wrote a file with these headings; undefined when not even a general shape fits. */
export function recognise(headings: readonly Heading[]): Recognition | undefined {
  const folded = new Set(headings.map((heading) => heading.folded));
  const [best] = vendorFormats
    .map((format) => recognitionOf(format, folded))
    .filter(({ confidence, because }) => confidence >= ENOUGH && because.length >= ENOUGH_MARKS)
    .sort((a, b) => b.confidence - a.confidence || b.because.length - a.because.length);
  return best ?? recogniseShape(headings);
}

/** What the rows of a file of unknown origin are; undefined when no general shape fits. */
export function recogniseShape(headings: readonly Heading[]): Recognition | undefined {
  for (const [format, fits] of SHAPES) {
    const roles = rolesOf(format, headings);
    if (fits((role) => roles.has(role), headings)) {
      return { format, confidence: 0.3, because: headings.filter((h) => ruleFor(format, h)).map((h) => h.folded) };
    }
  }
  return undefined;
}
