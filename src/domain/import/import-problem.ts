import type { Problem } from '../problem';

/**
 * Something a file's reader has to say. `stop`: nothing can be read until the file is mended. `ask`: the person must decide
 * (zone, day order, unit); nothing is guessed. `note`: read, but this should be known.
 */
export interface ImportProblem extends Problem {
  readonly severity: 'stop' | 'ask' | 'note';
}

/** `{name}` in the sentence is filled from `values`. */
const problem =
  (severity: ImportProblem['severity']) =>
  (id: string, sentence: string, values: Problem['values'] = {}): ImportProblem => ({
    id: `import.${id}`,
    severity,
    values,
    sentence: sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  });

export const stop = problem('stop');
export const ask = problem('ask');
export const note = problem('note');
