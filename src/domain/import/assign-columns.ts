import type { ColumnRule, ExportFormat } from './format';
import type { Heading } from './header';
import { type ImportProblem, note } from './import-problem';
import type { ColumnMapping, ImportChoices } from './mapping';
import { isDurationRole, type Role } from './roles';
import { unitOfHeading, withoutUnit } from './values/durations';

/** Roles that several columns may share. */
const REPEATED: ReadonlySet<Role> = new Set(['tags', 'comment', 'ignore']);

export interface Assignment {
  readonly columns: readonly ColumnMapping[];
  readonly problems: readonly ImportProblem[];
}

/** A column before the values were looked at: by the format's rule, or as the person corrected it. */
function columnOf(
  heading: Heading,
  rule: ColumnRule | undefined,
  choice: Partial<ColumnMapping> | undefined,
): ColumnMapping {
  const role = choice?.role ?? rule?.[1] ?? 'ignore';
  const unit = choice?.unit ?? rule?.[2] ?? (isDurationRole(role) ? unitOfHeading(heading.text) : undefined);
  return {
    index: heading.index,
    heading: heading.text,
    role,
    ...(unit === undefined ? {} : { unit }),
    ...(choice?.dateOrder === undefined ? {} : { dateOrder: choice.dateOrder }),
  };
}

/** Gives each column its role; of several columns for one role the format's first choice stays, the others are ignored. */
export function assignColumns(headings: readonly Heading[], format: ExportFormat, choices: ImportChoices): Assignment {
  const rank = (heading: Heading): number => rankOf(format, heading.folded);
  const chosen = (heading: Heading) =>
    choices.columns?.find((choice) =>
      choice.index === undefined ? choice.heading === heading.text : choice.index === heading.index,
    );
  const taken = new Set<Role>();
  const byRank = [...headings].sort(
    (a, b) => precedence(chosen(a), rank(a)) - precedence(chosen(b), rank(b)) || a.index - b.index,
  );
  const columns = byRank.map((heading) => {
    const column = columnOf(heading, format.columns[rank(heading)], chosen(heading));
    if (REPEATED.has(column.role)) return column;
    const isTaken = taken.has(column.role);
    taken.add(column.role);
    return isTaken ? { index: column.index, heading: column.heading, role: 'ignore' as const } : column;
  });
  return { columns: columns.sort((a, b) => a.index - b.index), problems: duplicates(headings) };
}

/** The rule for a heading; one for a duration serves whatever unit the heading adds. */
function rankOf({ columns }: ExportFormat, folded: string): number {
  const exact = columns.findIndex(([name]) => name === folded);
  if (exact !== -1) return exact;
  const base = withoutUnit(folded);
  return base === undefined ? -1 : columns.findIndex(([name, role]) => name === base && isDurationRole(role));
}

const precedence = (choice: Partial<ColumnMapping> | undefined, rank: number): number => {
  if (choice?.role !== undefined) return -1;
  return rank === -1 ? Number.MAX_SAFE_INTEGER : rank;
};

function duplicates(headings: readonly Heading[]): readonly ImportProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { folded, text } of headings) {
    if (folded !== '' && seen.has(folded)) twice.add(text);
    seen.add(folded);
  }
  if (twice.size === 0) return [];
  const columns = [...twice].join(', ');
  return [
    note(
      'duplicate-headings',
      'More than one column is called {columns}: of each the first is read, lists such as labels and comments are read whole.',
      { columns },
    ),
  ];
}
