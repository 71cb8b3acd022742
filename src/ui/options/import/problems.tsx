import type { ImportProblem } from '@/domain/import/import-problem';
import { t, type Word } from '../../words';
import { sayProblem } from './problem-words';

const KINDS = [
  ['stop', 'import.stops'],
  ['ask', 'import.asks'],
  ['note', 'import.notes'],
] as const satisfies readonly (readonly [ImportProblem['severity'], Word])[];

/** What stands in the way, what is to be decided, and what should be known; in that order. */
export function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  return (
    <>
      {KINDS.map(([severity, title]) => {
        const some = problems.filter((problem) => problem.severity === severity);
        if (some.length === 0) return null;
        return (
          <div
            class="notice"
            key={severity}
            data-kind={severity === 'stop' ? 'problem' : severity}
            role={severity === 'stop' ? 'alert' : undefined}
          >
            <div>
              <strong>{t(title)}</strong>
              <ul>
                {some.map((problem) => (
                  <li key={`${problem.id}${JSON.stringify(problem.values)}`}>{sayProblem(problem)}</li>
                ))}
              </ul>
            </div>
          </div>
        );
      })}
    </>
  );
}
