import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Attributes a control takes so that its help and its problems are read with it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: string;
  /** One sentence. */
  readonly help?: string;
  /** What is wrong with the value, as sentences. */
  readonly problems?: readonly string[];
  readonly children: (control: FieldControl) => ComponentChildren;
}

/** A control with its label, one sentence of help, and what is wrong with its value. */
export function Field({ label, help, problems = [], children }: FieldProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const said = [...(help ? [helpId] : []), ...(problems.length > 0 ? [problemId] : [])];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="control">
        {children({
          id,
          'aria-describedby': said.length > 0 ? said.join(' ') : undefined,
          'aria-invalid': problems.length > 0 ? true : undefined,
        })}
        {help && (
          <p class="help" id={helpId}>
            {help}
          </p>
        )}
        {problems.length > 0 && (
          <p class="problem" id={problemId}>
            {problems.join(' ')}
          </p>
        )}
      </div>
    </div>
  );
}
