import { assignColumns } from './assign-columns';
import type { ExportFormat, RowKind } from './format';
import type { Heading } from './header';
import type { ImportProblem } from './import-problem';
import type { ColumnMapping, ImportChoices } from './mapping';
import { type ColumnProfile, columnProfiler, type Look, type Sighting } from './profile';
import { isCountRole, isDurationRole, isInstantRole, type Role } from './roles';

/** What the first reading of a whole file found. Nothing is written before it is done. */
export interface FileSurvey {
  readonly columns: readonly ColumnMapping[];
  readonly problems: readonly ImportProblem[];
  readonly profiles: readonly ColumnProfile[];
  readonly rows: number;
  /** Rows with values right of the last heading. */
  readonly tooWide: Sighting | undefined;
  /** Rows whose id was there before. */
  readonly repeatedIds: number;
  /** The first rows, for units and the preview. */
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE = 2000;
/** Ids remembered while looking for repeats: beyond, the share found so far stands for the rest. */
const MOST_IDS = 200_000;

const WORDS: ReadonlySet<Role> = new Set(['status', 'priority', 'channel', 'event', 'rating', 'authorRole', 'value']);

function lookFor(role: Role): Look {
  if (isInstantRole(role) || isDurationRole(role)) return 'measure';
  if (WORDS.has(role) || isCountRole(role)) return 'word';
  return role === 'id' ? 'id' : 'none';
}

/** Reads the rows of a file once, column by column. */
export function surveyor(headings: readonly Heading[], format: ExportFormat, choices: ImportChoices) {
  const { columns, problems } = assignColumns(headings, format, choices);
  const profilers = columns.map(({ role }) => columnProfiler(lookFor(role)));
  const looked = columns.flatMap(({ index, role }, i) =>
    lookFor(role) === 'none' ? [] : [{ index, add: profilers[i]?.add }],
  );
  const idIndex = columns.find(({ role }) => role === 'id')?.index;
  const ids = new Set<string>();
  const sample: (readonly string[])[] = [];
  let [rows, repeatedIds] = [0, 0];
  let tooWide: Sighting | undefined;
  return {
    add(cells: readonly string[]): void {
      rows += 1;
      if (sample.length < SAMPLE) sample.push(cells);
      for (const { index, add } of looked) add?.(cells[index] ?? '', rows);
      if (isTooWide(cells, headings))
        tooWide = { count: (tooWide?.count ?? 0) + 1, row: tooWide?.row ?? rows, text: cells.at(-1) ?? '' };
      const id = idIndex === undefined ? undefined : cells[idIndex];
      if (id === undefined) return;
      if (ids.has(id)) repeatedIds += 1;
      else if (ids.size < MOST_IDS) ids.add(id);
    },
    result: (): FileSurvey => ({
      columns,
      problems,
      profiles: profilers.map((profiler) => profiler.profile()),
      rows,
      tooWide,
      repeatedIds,
      sample,
    }),
  };
}

/** A value that stands under no heading. */
export const isTooWide = (cells: readonly string[], headings: readonly Heading[]): boolean => {
  for (let i = headings.length; i < cells.length; i += 1) if (cells[i]?.trim()) return true;
  return false;
};

/** Rows that repeat their ids and say when they were changed are a log of changes. */
export function rowKindOf(survey: FileSurvey, format: ExportFormat, choices: ImportChoices): RowKind {
  if (choices.kind !== undefined) return choices.kind;
  const isLog =
    format.mayBeLog === true &&
    survey.repeatedIds > survey.rows * 0.05 &&
    survey.columns.some(({ role }) => role === 'updatedAt');
  return format.kind === 'ticket' && isLog ? 'snapshot' : format.kind;
}
