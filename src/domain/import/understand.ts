import { type Instant, instant } from '../time/instant';
import { zoneClock } from '../time/written/settle-time';
import { type FileWord, fileWords } from './file-words';
import { type ImportProblem, note, stop } from './import-problem';
import { findShift, turnByContent } from './judge-content';
import { type JudgedColumn, judgeTimes } from './judge-times';
import { judgeUnits, type UnitSample } from './judge-units';
import { judgeScale, judgeWords, wordsOf } from './judge-words';
import type { ColumnMapping, ImportChoices, ImportMapping } from './mapping';
import type { Recognition } from './recognise';
import { type InstantRole, isInstantRole, type Role } from './roles';
import { rowReader } from './rows/row';
import { timeReader } from './rows/times';
import { type FileSurvey, rowKindOf } from './survey';

export interface Understanding {
  readonly mapping: ImportMapping;
  /** The words of its vocabularies and what they are taken for. */
  readonly words: readonly FileWord[];
  readonly problems: readonly ImportProblem[];
  /** The newest instant of the file, never later than now: when its facts were true. */
  readonly asOf: Instant;
}

export interface UnderstandingOptions {
  readonly choices: ImportChoices;
  readonly now: Instant;
  /** Whether a person is there to answer; if not, `UNASKED` is taken and said so. */
  readonly canAsk: boolean;
}

/** Roles without which rows of a kind say nothing. */
const NEEDED: Readonly<Record<ImportMapping['kind'], readonly Role[]>> = {
  ticket: ['id'],
  snapshot: ['id', 'updatedAt'],
  event: ['id', 'eventAt'],
  message: ['id', 'eventAt'],
  survey: ['rating', 'ratedAt'],
  call: ['id', 'createdAt'],
  series: ['eventAt', 'value'],
};

/** Turns the survey of a file into a mapping, with everything the person must know or decide. */
export function understand(recognition: Recognition, survey: FileSurvey, options: UnderstandingOptions): Understanding {
  const { format } = recognition;
  const { choices, now, canAsk } = options;
  const judged = survey.columns.map(
    (column, i): JudgedColumn => ({ column, profile: survey.profiles[i] as JudgedColumn['profile'] }),
  );
  const turned = turnByContent(judged);
  const times = judgeTimes(turned.judged, choices, format.zone, canAsk);
  const words = wordsOf(format, choices.words);
  const ratingScale = choices.ratingScale ?? judgeScale(judged, format);
  const draft: ImportMapping = {
    format: format.id,
    kind: rowKindOf(survey, format, choices),
    helpdesk: choices.helpdesk ?? format.helpdesk,
    site: choices.site ?? `import://${choices.helpdesk ?? format.helpdesk}`,
    columns: times.columns,
    zone: times.zone,
    words,
    ...(ratingScale === undefined ? {} : { ratingScale }),
    ...metricOf(choices, times.columns, format.kind),
  };
  const asOf = newestOf(turned.judged, times.columns, draft.zone, now);
  const units = judgeUnits(
    draft.columns,
    samplesOf(survey, draft, { format, clock: zoneClock(draft.zone), asOf, now }),
    canAsk,
  );
  const mapping = { ...draft, columns: units.columns };
  // A call is solved or not: its column holds yes and no.
  const found = format.kind === 'call' ? [] : fileWords(judged, words);
  return {
    mapping,
    words: found,
    asOf,
    problems: [
      ...structure(survey, mapping),
      ...survey.problems,
      ...turned.problems,
      ...findShift(turned.judged, (index) => survey.sample.find((cells) => cells[index]?.trim())?.[index]),
      ...times.problems,
      ...units.problems,
      ...judgeWords(found),
      ...lacking(mapping),
    ],
  };
}

const metricOf = (
  choices: ImportChoices,
  columns: readonly ColumnMapping[],
  kind: ImportMapping['kind'],
): Pick<ImportMapping, 'metric'> => {
  if (choices.metric !== undefined) return { metric: choices.metric };
  if (kind !== 'survey') return {};
  const heading = columns.find(({ role }) => role === 'rating')?.heading ?? '';
  return /nps|recommend/i.test(heading) ? { metric: 'nps' } : {};
};

/** Roles that speak of what has happened; due dates and the like lie ahead. */
const PAST: ReadonlySet<InstantRole> = new Set([
  'createdAt',
  'updatedAt',
  'firstReplyAt',
  'solvedAt',
  'firstSolvedAt',
  'closedAt',
  'ratedAt',
  'eventAt',
]);

function newestOf(
  judged: readonly JudgedColumn[],
  columns: readonly ColumnMapping[],
  zone: string,
  now: Instant,
): Instant {
  const clock = zoneClock(zone);
  const walls = judged.flatMap(({ profile }, i) => {
    const column = columns[i];
    if (column === undefined || !isInstantRole(column.role) || !PAST.has(column.role)) return [];
    return [profile.times.latest[column.dateOrder === 'mdy' ? 'mdy' : 'dmy']];
  });
  const newest = Math.max(...walls);
  return Number.isFinite(newest) && newest > Date.UTC(1990) && newest < Date.UTC(2100)
    ? instant(Math.min(clock(newest), now))
    : now;
}

function samplesOf(
  survey: FileSurvey,
  mapping: ImportMapping,
  rest: Omit<Parameters<typeof timeReader>[0], 'mapping'>,
): readonly UnitSample[] {
  const rowOf = rowReader(mapping);
  const readTime = timeReader({ ...rest, mapping });
  return survey.sample.map((cells) => {
    const row = rowOf(cells);
    const at = (role: InstantRole) => readTime(row, role, [])?.at;
    return {
      text: (index) => cells[index] ?? '',
      createdAt: at('createdAt'),
      firstReplyAt: at('firstReplyAt'),
      solvedAt: at('solvedAt') ?? at('closedAt'),
    };
  });
}

/** What stops the reading: no rows, rows that do not fit the heading, columns that are not there, ids a spreadsheet broke. */
function structure(survey: FileSurvey, mapping: ImportMapping): readonly ImportProblem[] {
  if (survey.rows === 0) return [stop('header-only', 'The file has headings but no rows: there is nothing to import.')];
  const problems: ImportProblem[] = [];
  const { tooWide, rows } = survey;
  if (tooWide !== undefined && tooWide.count > rows / 2) {
    problems.push(
      stop(
        'shifted',
        'Most rows have more cells than there are headings (first in row {row}): the columns are shifted. Export the file again, or check its separator and quotes.',
        { row: tooWide.row },
      ),
    );
  } else if (tooWide !== undefined) {
    problems.push(
      note('wide-rows', '{count} rows have more cells than there are headings (first: row {row}); they are skipped.', {
        count: tooWide.count,
        row: tooWide.row,
      }),
    );
  }
  const roles = new Set(mapping.columns.map(({ role }) => role));
  const missing = NEEDED[mapping.kind].filter((role) => !roles.has(role));
  if (missing.length > 0)
    problems.push(
      stop('columns-missing', 'No column was found for: {roles}. Choose it among the columns.', {
        roles: missing.join(', '),
      }),
    );
  const lost = survey.columns.findIndex(({ role }) => role === 'id');
  const lostIds = survey.profiles[lost]?.lostIds;
  if (lostIds !== undefined) {
    problems.push(
      note(
        'lost-ids',
        '{count} ids were shortened by a spreadsheet ("{text}", row {row}); these rows are skipped. Export again without opening the file in a spreadsheet.',
        { count: lostIds.count, text: lostIds.text, row: lostIds.row },
      ),
    );
  }
  return problems;
}

/** What cannot be computed from the file, and why. */
function lacking({ columns, kind }: ImportMapping): readonly ImportProblem[] {
  if (kind !== 'ticket' && kind !== 'snapshot') return [];
  const roles = new Set(columns.map(({ role }) => role));
  const has = (...any: readonly Role[]): boolean => any.some((role) => roles.has(role));
  if (has('history')) return [];
  const lacks: ImportProblem[] = [];
  if (!has('createdAt'))
    lacks.push(
      note(
        'no-creation-time',
        'Volume, backlog and every time since creation cannot be computed from this file: no creation time.',
      ),
    );
  if (!has('firstReplyAt', 'firstReplyTime', 'firstReplyTimeBusiness', 'comment'))
    lacks.push(note('no-first-reply', 'First response time cannot be computed from this file: no first reply.'));
  if (!has('solvedAt', 'closedAt', 'firstSolvedAt', 'fullResolutionTime'))
    lacks.push(note('no-solve-time', 'Resolution time cannot be computed from this file: no solving time.'));
  if (!has('rating')) lacks.push(note('no-rating', 'CSAT cannot be computed from this file: no ratings.'));
  if (has('rating') && !has('ratedAt'))
    lacks.push(
      note('rating-undated', 'Ratings carry no date in this file: they are dated by the solve or the last update.'),
    );
  return lacks;
}
