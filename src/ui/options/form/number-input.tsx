import { useState } from 'preact/hooks';
import type { FieldControl } from './field';

interface NumberInputProps {
  /** What is stored; nothing is an empty field. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly control?: FieldControl;
  readonly label?: string;
  /** Told when the typing has ended. */
  readonly onChange: (text: string) => void;
}

/** A number. What is being typed stays while another change is saved and the page is drawn anew. */
export function NumberInput({ value, min, max, control, label, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      {...control}
      class="input short"
      type="number"
      min={min}
      max={max}
      {...(label ? { 'aria-label': label } : {})}
      value={typed ?? value ?? ''}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
        setTyped(undefined);
      }}
    />
  );
}
