import { useEffect, useState } from 'preact/hooks';
import { language } from '../../format/language';
import { Field } from './field';

interface ListFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly values: readonly string[];
  readonly suggestions?: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

const SEPARATOR = /[,،\n]/;

const parse = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(SEPARATOR)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** Names with commas between them; what was seen can be added by a click. */
export function ListField({ label, help, values, suggestions = [], onChange }: ListFieldProps) {
  const separator = language().base === 'fa' ? '، ' : ', ';
  const written = values.join(separator);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const others = suggestions.filter((name) => !values.includes(name)).slice(0, 12);
  return (
    <Field label={label} {...(help ? { help } : {})}>
      {(control) => (
        <>
          <input
            {...control}
            class="input wide"
            type="text"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onChange={({ currentTarget }) => onChange(parse(currentTarget.value))}
          />
          {others.length > 0 && (
            <span class="suggestions">
              {others.map((name) => (
                <button key={name} type="button" class="chip" onClick={() => onChange([...values, name])}>
                  + <bdi>{name}</bdi>
                </button>
              ))}
            </span>
          )}
        </>
      )}
    </Field>
  );
}
