import { useState } from 'preact/hooks';
import { t } from '../../words';
import { Field } from '../form/field';

interface AliasesProps {
  readonly aliases: Readonly<Record<string, string>>;
  readonly agents: readonly string[];
  readonly onChange: (aliases: Readonly<Record<string, string>>) => void;
}

/** Spellings of one person, counted under one name. */
export function Aliases({ aliases, agents, onChange }: AliasesProps) {
  const [other, setOther] = useState('');
  const [name, setName] = useState('');
  const canAdd = other.trim() !== '' && name.trim() !== '' && other.trim() !== name.trim();
  const add = (): void => {
    if (!canAdd) return;
    onChange({ ...aliases, [other.trim()]: name.trim() });
    setOther('');
    setName('');
  };
  const without = (key: string) => Object.fromEntries(Object.entries(aliases).filter(([known]) => known !== key));
  return (
    <>
      <p class="help">{t('options.people.aliasesHelp')}</p>
      <ul class="rows">
        {Object.entries(aliases).map(([from, to]) => (
          <li key={from}>
            <span>{t('options.people.isReally', { other: from, name: to })}</span>
            <button type="button" class="button plain" onClick={() => onChange(without(from))}>
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      <datalist id="agents-seen">
        {agents.map((agent) => (
          <option key={agent} value={agent} />
        ))}
      </datalist>
      <Field label={t('options.people.other')}>
        {(control) => (
          <input
            {...control}
            class="input"
            list="agents-seen"
            value={other}
            onInput={({ currentTarget }) => setOther(currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t('options.people.countedAs')}>
        {(control) => (
          <div class="line">
            <input
              {...control}
              class="input"
              list="agents-seen"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
            <button type="button" class="button" disabled={!canAdd} onClick={add}>
              {t('options.people.add')}
            </button>
          </div>
        )}
      </Field>
    </>
  );
}
