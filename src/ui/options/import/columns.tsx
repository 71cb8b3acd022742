import type { ColumnMapping, ImportChoices } from '@/domain/import/mapping';
import { isDurationRole, ROLES, type Role, UNITS, type Unit } from '@/domain/import/roles';
import { ScrollArea } from '../../parts/scroll-area';
import { t } from '../../words';
import { isMappable, MAPPABLE, ROLE_WORDS, UNIT_WORDS } from './role-words';
import type { Understood } from './understood';
import type { Correct } from './use-file';

interface ColumnsProps {
  readonly understood: Understood;
  readonly onCorrect: (change: Correct) => void;
}

/** Corrects one column; what was corrected of others stays. */
const withColumn =
  (column: ColumnMapping, change: { readonly role?: Role; readonly unit?: Unit }): Correct =>
  (known: ImportChoices) => {
    const others = (known.columns ?? []).filter(({ index }) => index !== column.index);
    const before = (known.columns ?? []).find(({ index }) => index === column.index);
    return { ...known, columns: [...others, { heading: column.heading, index: column.index, ...before, ...change }] };
  };

const exampleOf = ({ sample }: Understood, index: number): string =>
  sample.find((cells) => (cells[index] ?? '').trim() !== '')?.[index]?.slice(0, 60) ?? '';

/** Every column of the file, an example of what stands in it, and what it is read as. */
export function Columns({ understood, onCorrect }: ColumnsProps) {
  return (
    <ScrollArea label={t('import.columns')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('import.heading')}</th>
            <th scope="col">{t('import.example')}</th>
            <th scope="col">{t('import.readAs')}</th>
            <th scope="col">{t('import.unitLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {understood.mapping?.columns.map((column) => (
            <tr key={column.index} data-ignored={column.role === 'ignore' || undefined}>
              <th scope="row">
                <bdi>{column.heading}</bdi>
              </th>
              <td class="quiet">
                <bdi>{exampleOf(understood, column.index)}</bdi>
              </td>
              <td>
                <RoleChoice column={column} onCorrect={onCorrect} />
              </td>
              <td>
                <UnitChoice column={column} onCorrect={onCorrect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface CellProps {
  readonly column: ColumnMapping;
  readonly onCorrect: (change: Correct) => void;
}

function RoleChoice({ column, onCorrect }: CellProps) {
  return (
    <select
      class="select"
      aria-label={t('import.readAsOf', { heading: column.heading })}
      value={column.role}
      onChange={({ currentTarget }) => {
        const role = ROLES.find((one) => one === currentTarget.value);
        if (role) onCorrect(withColumn(column, { role }));
      }}
    >
      {!isMappable(column.role) && (
        <option value={column.role}>{t('import.asRecognised', { role: column.role })}</option>
      )}
      {MAPPABLE.map((role) => (
        <option key={role} value={role}>
          {t(ROLE_WORDS[role])}
        </option>
      ))}
    </select>
  );
}

function UnitChoice({ column, onCorrect }: CellProps) {
  if (!isDurationRole(column.role)) return null;
  return (
    <select
      class="select"
      aria-label={t('import.unitOf', { heading: column.heading })}
      value={column.unit ?? ''}
      onChange={({ currentTarget }) => {
        const unit = UNITS.find((one) => one === currentTarget.value);
        if (unit) onCorrect(withColumn(column, { unit }));
      }}
    >
      {column.unit === undefined && <option value="">{t('import.pick')}</option>}
      {UNITS.map((unit) => (
        <option key={unit} value={unit}>
          {t(UNIT_WORDS[unit])}
        </option>
      ))}
    </select>
  );
}
