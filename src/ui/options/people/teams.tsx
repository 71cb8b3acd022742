import { useState } from 'preact/hooks';
import type { Team } from '@/domain/settings/settings';
import { t } from '../../words';
import { Field } from '../form/field';
import { freshId } from '../form/fresh-id';
import { ListField } from '../form/list-field';

interface TeamsProps {
  readonly teams: readonly Team[];
  readonly agents: readonly string[];
  readonly onChange: (teams: readonly Team[]) => void;
}

/** Teams of the user's own making, for helpdesks that know none. */
export function Teams({ teams, agents, onChange }: TeamsProps) {
  const [name, setName] = useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    onChange([
      ...teams,
      {
        id: freshId(
          'team',
          teams.map(({ id }) => id),
        ),
        name: name.trim(),
        members: [],
      },
    ]);
    setName('');
  };
  return (
    <>
      <p class="help">{t('options.people.teamsHelp')}</p>
      {teams.map((team) => (
        <div key={team.id}>
          <ListField
            label={team.name}
            values={team.members}
            suggestions={agents}
            onChange={(members) => onChange(teams.map((one) => (one.id === team.id ? { ...one, members } : one)))}
          />
          <button type="button" class="button plain" onClick={() => onChange(teams.filter(({ id }) => id !== team.id))}>
            {t('options.people.removeTeam', { name: team.name })}
          </button>
        </div>
      ))}
      <Field label={t('options.people.newTeam')}>
        {(control) => (
          <div class="line">
            <input
              {...control}
              class="input"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
            <button type="button" class="button" disabled={name.trim() === ''} onClick={add}>
              {t('options.people.add')}
            </button>
          </div>
        )}
      </Field>
    </>
  );
}
