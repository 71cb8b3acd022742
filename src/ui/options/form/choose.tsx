import type { FieldControl } from './field';

interface ChooseProps<T extends string> {
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onChange: (value: T) => void;
  readonly control?: FieldControl;
  readonly label?: string;
}

/** One of a few. */
export function Choose<T extends string>({ value, options, nameOf, onChange, control, label }: ChooseProps<T>) {
  return (
    <select
      {...control}
      class="select"
      {...(label ? { 'aria-label': label } : {})}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
