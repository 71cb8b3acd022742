/** Why mutants of a line may live: by file and what stands on the line. Written by hand; a line not here is a gap in the tests. */
const SAME = 'The answer is the same, only found another way (a shortcut, a cache, a window wider than needed).';
const TYPES = 'The branch is there for the type checker: no value can reach it.';
const EARLIER = 'The same input is already turned away, or comes out empty, one step before or after.';
const SPELLINGS =
  'A gap: these read what people and helpdesks wrote, in dozens of spellings, and no sample of this run tells the difference. The adapters’ fixtures read more of them, but need a DOM and are not part of it.';
const LED = 'A gap: the numbers of a clock led by the helpdesk’s own deadline where that names no target.';

export const reasons = [
  { file: 'time/duration-text.ts', at: /./, reason: SPELLINGS },
  { file: 'time/hours-text.ts', at: /./, reason: SPELLINGS },
  { file: 'time/written-date.ts', at: /./, reason: SPELLINGS },
  ...['ascii-digits', 'clock', 'day', 'month-names', 'persian-date', 'plain-text', 'settle-time', 'written-time'].map(
    (name) => ({
      file: `time/written/${name}.ts`,
      at: /./,
      reason: SPELLINGS,
    }),
  ),
  { file: 'sla/their-lead.ts', at: /./, reason: LED },
  { file: 'sla/pieces.ts', at: /metric === 'resolution'/, reason: 'Told by a story written after this run.' },
  { file: 'sla/validate-policy.ts', at: /rule\?\.hours/, reason: TYPES },
  {
    file: 'time/offsets.ts',
    at: /byDay|exact\(day|found|offset ===|known\.set|CACHE_LIMIT|error instanceof/,
    reason: SAME,
  },
  { file: 'time/offsets.ts', at: /A-Za-z|match\(/, reason: EARLIER },
  {
    file: 'time/timetable.ts',
    at: /Math\.|length|firstDay|endDay|withinKnown|table\.from|table\.to|lastDated|END_DAY/,
    reason: SAME,
  },
  { file: 'time/timetable.ts', at: /\[\]/, reason: EARLIER },
  { file: 'time/open-time.ts', at: /QUIET|quietFrom|isQuiet|growForward/, reason: SAME },
  { file: 'time/open-time.ts', at: /start < end|'close'|NEGATIVE_INFINITY|i >= 0/, reason: EARLIER },
  { file: 'time/spans.ts', at: /firstCut|cutFrom >= to|from < to/, reason: SAME },
  { file: 'time/calendar-day.ts', at: /./, reason: SAME },
  {
    file: 'time/hours.ts',
    at: /day !== undefined|'on' in pause|'weekday' in pause|start === undefined|\?\? \[\]|Span\[\] = \[\]/,
    reason: EARLIER,
  },
  { file: 'time/hours.ts', at: /day < endDay|REACH_DAYS/, reason: SAME },
  { file: 'time/zone.ts', at: /before === after|western/, reason: SAME },
  {
    file: 'time/validate-schedule.ts',
    at: /\?\? \[\]|\[\], dated|last\?\.|Infinity|part\.to > 0|end < start/,
    reason: EARLIER,
  },
  { file: 'time/local-date.ts', at: /./, reason: EARLIER },
  { file: 'sla/cycle.ts', at: /policy\?\.|\?\? 'exact'|pieces\.at|rule === undefined/, reason: TYPES },
  { file: 'sla/cycle.ts', at: /breachAt !== undefined|breachAt === undefined|: \[\];|statuses\.filter/, reason: SAME },
  { file: 'sla/pieces.ts', at: /\?\.|\?\? |i > 0/, reason: TYPES },
  { file: 'sla/pieces.ts', at: /a > b|first < last|i < last|=> false/, reason: SAME },
  { file: 'sla/countdown.ts', at: /undefined/, reason: EARLIER },
  { file: 'sla/course.ts', at: /\?\./, reason: TYPES },
  {
    file: 'sla/follow.ts',
    at: /always|isFirstPhaseOver: false|creation !== undefined|creation === undefined|'fulfilled'|assignee !== undefined/,
    reason: EARLIER,
  },
  { file: 'sla/history.ts', at: /isClean|Number\.isFinite|ids|return true|before/, reason: SAME },
  { file: 'sla/history.ts', at: /!== undefined|has\(|'exact'|\[\]|length/, reason: EARLIER },
  { file: 'sla/measure.ts', at: /isLast/, reason: SAME },
  { file: 'sla/policy-for.ts', at: /value !== undefined/, reason: EARLIER },
  { file: 'sla/replay.ts', at: /undefined|isGoing/, reason: EARLIER },
  { file: 'sla/stretches.ts', at: /from < to|hours === /, reason: SAME },
  { file: 'sla/warn-at.ts', at: /undefined|ahead >= span|length === 0|'nextOpen'/, reason: EARLIER },
];
