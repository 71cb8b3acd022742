import type { ComponentChildren } from 'preact';
import type { Problem } from '@/domain/problem';
import { t } from '../../words';
import { settingsProblemText } from '../settings-problems';

/** Says what of the organisation's settings could not be understood. */
export function LockedNote({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <div class="notice" data-kind="problem" role="alert">
      <div>
        <strong>{t('options.managedProblems')}</strong>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.id} ${problem.sentence}`}>{settingsProblemText(problem)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface LockableProps {
  readonly isLocked: boolean;
  readonly children: ComponentChildren;
}

/** Settings that an organisation may fix: locked, they can be read but not changed, and say why. */
export function Lockable({ isLocked, children }: LockableProps) {
  return (
    <>
      {isLocked && (
        <p class="notice locked">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M4 7V5a4 4 0 1 1 8 0v2h1v8H3V7Zm2 0h4V5a2 2 0 1 0-4 0Z" />
          </svg>
          <span>{t('options.locked')}</span>
        </p>
      )}
      <fieldset disabled={isLocked}>{children}</fieldset>
    </>
  );
}
