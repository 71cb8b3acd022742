import { useId, useState } from 'preact/hooks';
import { isZone } from '@/domain/time/offsets';
import { t } from '../../words';
import { Field } from '../form/field';

interface ZoneQuestionProps {
  /** IANA zone, or empty while it is not known. */
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}

/** The zone of times that do not say theirs. */
export function ZoneQuestion({ zone, onZone }: ZoneQuestionProps) {
  const zones = useId();
  const [typed, setTyped] = useState(zone);
  const isWrong = typed !== '' && !isZone(typed);
  return (
    <Field label={t('import.zone')} help={t('import.zoneHelp')} problems={isWrong ? [t('import.zoneUnknown')] : []}>
      {(control) => (
        <>
          <input
            {...control}
            class="input wide"
            list={zones}
            dir="ltr"
            autocomplete="off"
            value={typed}
            onChange={({ currentTarget }) => {
              const text = currentTarget.value.trim();
              setTyped(text);
              if (isZone(text)) onZone(text);
            }}
          />
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
