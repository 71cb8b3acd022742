interface CheckListProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Several of a few, in their own order. */
export function CheckList<T extends string>({ label, options, chosen, nameOf, onChange }: CheckListProps<T>) {
  const toggle = (option: T, isOn: boolean) =>
    onChange(options.filter((each) => (each === option ? isOn : chosen.includes(each))));
  return (
    <fieldset class="checks" aria-label={label}>
      {options.map((option) => (
        <label key={option} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ currentTarget }) => toggle(option, currentTarget.checked)}
          />
          {nameOf(option)}
        </label>
      ))}
    </fieldset>
  );
}
