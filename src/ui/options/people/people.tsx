import { calendarOf } from '@/domain/kpi/period/calendar';
import type { Settings, SiteSettings } from '@/domain/settings/settings';
import { meOn } from '@/domain/settings/whose';
import { instant } from '@/domain/time/instant';
import { readFilterChoices } from '@/storage/read/kpis';
import { isolate } from '../../format/isolate';
import { language } from '../../format/language';
import { useLive } from '../../live';
import { t } from '../../words';
import { Field } from '../form/field';
import { ListField } from '../form/list-field';
import { Lockable } from '../form/locked';
import { useMember } from '../form/use-member';
import { routeTo } from '../route';
import { SaveNote, useSave } from '../save';
import type { SectionProps } from '../section';
import { Aliases } from './aliases';
import { Teams } from './teams';

type People = Settings['people'];

/** Names of agents and teams seen in the last 90 days, to choose from. */
function useNames(settings: Settings, clock: () => number) {
  const live = useLive(
    () =>
      readFilterChoices(
        { settings, locale: language().tag, now: instant(clock()) },
        {
          period: { kind: 'days', days: 90 },
          against: 'nothing',
          filter: {},
          hours: settings.kpi.hours,
          hasTrends: false,
        },
      ),
    [calendarOf(settings, language().tag).zone],
  );
  const found = live.kind === 'ready' ? live.value : undefined;
  return { agents: found?.agent.map(({ name }) => name) ?? [], teams: found?.team ?? [] };
}

/** Who the agent is on a site, and how that is known. */
function whoOn(site: SiteSettings): string {
  if (site.me === 'nobody') return t('options.people.nobody');
  const me = meOn(site);
  if (me === undefined) return t('options.people.unknown');
  const name = isolate(me.name ?? me.id);
  return site.me ? t('options.people.said', { name }) : t('options.people.read', { name });
}

/** Who this agent is, which agents are one person, which are machines, and which belong together. */
export function People({ settings, locks, clock }: SectionProps) {
  const { sites } = settings;
  const { saving, save } = useSave();
  const { value: people, change: changeOwn } = useMember(settings.people, (next) => save({ people: next }));
  const { agents, teams } = useNames(settings, clock);
  const change = (part: Partial<People>) => changeOwn((old) => ({ ...old, ...part }));
  return (
    <>
      <h2>{t('options.people.me')}</h2>
      <p class="help">{t('options.people.meHelp')}</p>
      <ul class="rows">
        {sites.map((site) => (
          <li key={site.site}>
            <bdi>{site.site}</bdi>
            <span class="quiet">{whoOn(site)}</span>
            <a href={routeTo('sites', site.site)}>{t('options.people.changeMe')}</a>
          </li>
        ))}
      </ul>
      <ListField
        label={t('options.people.myTeams')}
        help={t('options.people.myTeamsHelp')}
        values={people.myTeams}
        suggestions={[...teams, ...people.teams.map(({ name }) => name)]}
        onChange={(myTeams) => change({ myTeams })}
      />
      <h2>{t('options.people.bots')}</h2>
      <ListField
        label={t('options.people.botsLabel')}
        help={t('options.people.botsHelp')}
        values={people.bots}
        suggestions={agents}
        onChange={(bots) => change({ bots })}
      />
      <h2>{t('options.people.aliases')}</h2>
      <Aliases aliases={people.aliases} agents={agents} onChange={(aliases) => change({ aliases })} />
      <h2>{t('options.people.teams')}</h2>
      <Teams teams={people.teams} agents={agents} onChange={(own) => change({ teams: own })} />
      <h2>{t('options.people.figures')}</h2>
      <Lockable isLocked={locks.has('showsAgents')}>
        <Field label={t('options.people.showsAgents')} help={t('options.people.showsAgentsHelp')}>
          {(control) => (
            <input
              {...control}
              type="checkbox"
              checked={settings.showsAgents}
              onChange={({ currentTarget }) => void save({ showsAgents: currentTarget.checked })}
            />
          )}
        </Field>
      </Lockable>
      <SaveNote saving={saving} />
    </>
  );
}
