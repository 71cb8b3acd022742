import type { SiteAgent, SiteSettings } from '@/domain/settings/settings';
import { isolate } from '../../format/isolate';
import { t } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import type { SitePartProps } from './site';
import { useSiteSeen } from './use-site-seen';

const READ = 'read';
const NOBODY = 'nobody';
/** Ids are the helpdesk's: one may well be called `read` or `nobody`. */
const optionOf = (id: string): string => `agent:${id}`;

const chosenIn = ({ me }: SiteSettings): string =>
  me === undefined ? READ : me === 'nobody' ? NOBODY : optionOf(me.id);

/** Agents to choose from, by option: those on the site's tickets, whoever is logged in and whoever was chosen before. */
function agentsIn({ me, viewer }: SiteSettings, seen: readonly SiteAgent[]): ReadonlyMap<string, SiteAgent> {
  const chosen = me === undefined || me === 'nobody' ? [] : [me];
  const known = new Map<string, SiteAgent>();
  for (const agent of [...(viewer ? [viewer] : []), ...chosen, ...seen]) {
    const option = optionOf(agent.id);
    if (known.get(option)?.name === undefined) known.set(option, agent);
  }
  return known;
}

/** Who the agent is on this site: read from the page unless they say it themselves. */
export function MeField({ site, onChange }: SitePartProps) {
  const agents = agentsIn(site, useSiteSeen(site).agents);
  const nameOf = (option: string): string => agents.get(option)?.name ?? agents.get(option)?.id ?? option;
  const read = site.viewer
    ? t('options.sites.meRead', { name: isolate(nameOf(optionOf(site.viewer.id))) })
    : t('options.sites.meUnread');
  return (
    <Field label={t('options.sites.me')} help={t('options.sites.meHelp')}>
      {(control) => (
        <Choose
          control={control}
          value={chosenIn(site)}
          options={[READ, ...agents.keys(), NOBODY]}
          nameOf={(option) =>
            option === READ ? read : option === NOBODY ? t('options.sites.meNobody') : nameOf(option)
          }
          onChange={(option) => {
            const { me: _, ...rest } = site;
            const me = option === NOBODY ? NOBODY : agents.get(option);
            onChange(me === undefined ? rest : { ...rest, me });
          }}
        />
      )}
    </Field>
  );
}
