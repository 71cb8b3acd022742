import { Field } from '../form/field';

interface PickProps {
  readonly label: string;
  readonly help?: string;
  /** Value and text of each choice. */
  readonly options: readonly (readonly [value: string, text: string])[];
  /** One of the values, or empty: nothing is chosen yet. */
  readonly value: string;
  readonly onPick: (value: string) => void;
}

/** One choice of several, with its label. */
export function Pick({ label, help, options, value, onPick }: PickProps) {
  return (
    <Field label={label} {...(help && { help })}>
      {(control) => (
        <select {...control} class="select" value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
