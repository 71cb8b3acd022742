import { helpdeskName } from '@/domain/packs/helpdesk-name';
import { packHelpdeskId } from '@/domain/packs/pack';
import { PRODUCTS } from '@/domain/products';
import type { SiteSettings } from '@/domain/settings/settings';
import { isZone } from '@/domain/time/zone';
import { isolate } from '../../format/isolate';
import { language } from '../../format/language';
import { formatPercent } from '../../format/number';
import { t } from '../../words';
import { Choose } from '../form/choose';
import { Field } from '../form/field';
import { AccessField } from './access-field';
import { MeField } from './me-field';
import type { SitePartProps } from './site';

/** How sure Helpclock was when it recognised the product. */
function sureness({ recognised }: SiteSettings): string {
  if (recognised === undefined) return t('options.sites.chosen');
  if (recognised.confidence >= 1) return t('options.sites.certain');
  return t('options.sites.likely', { percent: formatPercent(language(), recognised.confidence) });
}

function ProductField({ site, packs, onChange }: SitePartProps) {
  const ids = [...new Set([...PRODUCTS.map(({ id }) => id), ...packs.map(packHelpdeskId), site.helpdesk])];
  return (
    <Field label={t('options.sites.product')} help={`${sureness(site)} ${t('options.sites.productHelp')}`}>
      {(control) => (
        <Choose
          control={control}
          value={site.helpdesk}
          options={ids}
          nameOf={(id) => helpdeskName(id, packs)}
          onChange={(helpdesk) => {
            // Another product knows its agents by other ids.
            const { recognised: _, me: _me, viewer: _viewer, ...rest } = site;
            onChange({ ...rest, helpdesk });
          }}
        />
      )}
    </Field>
  );
}

function LeadsField({ site, packs, onChange }: SitePartProps) {
  const name = isolate(helpdeskName(site.helpdesk, packs));
  const names = { ours: t('options.sites.leadsOurs'), theirs: t('options.sites.leadsTheirs', { name }) };
  return (
    <Field label={t('options.sites.leads')} help={t('options.sites.leadsHelp')}>
      {(control) => (
        <Choose
          control={control}
          value={site.leads}
          options={['ours', 'theirs'] as const}
          nameOf={(whose) => names[whose]}
          onChange={(leads) => onChange({ ...site, leads })}
        />
      )}
    </Field>
  );
}

const ORDERS = ['auto', 'dmy', 'mdy', 'ymd'] as const;

function TimesFields({ site, onChange }: SitePartProps) {
  const names = {
    auto: t('options.sites.orderAuto'),
    dmy: t('options.sites.orderDmy'),
    mdy: t('options.sites.orderMdy'),
    ymd: t('options.sites.orderYmd'),
  };
  return (
    <>
      <Field label={t('options.sites.zone')} help={t('options.sites.zoneHelp')}>
        {(control) => (
          <>
            <input
              {...control}
              class="input wide"
              dir="ltr"
              list="site-zones"
              placeholder={Intl.DateTimeFormat().resolvedOptions().timeZone}
              value={site.zone ?? ''}
              onChange={({ currentTarget }) => {
                const { zone: _, ...rest } = site;
                const zone = currentTarget.value.trim();
                if (zone === '') onChange(rest);
                else if (isZone(zone)) onChange({ ...rest, zone });
                else currentTarget.value = site.zone ?? '';
              }}
            />
            <datalist id="site-zones">
              {Intl.supportedValuesOf('timeZone').map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={t('options.sites.dateOrder')} help={t('options.sites.dateOrderHelp')}>
        {(control) => (
          <Choose
            control={control}
            value={site.dateOrder ?? 'auto'}
            options={ORDERS}
            nameOf={(order) => names[order]}
            onChange={(order) => {
              const { dateOrder: _, ...rest } = site;
              onChange(order === 'auto' ? rest : { ...rest, dateOrder: order });
            }}
          />
        )}
      </Field>
    </>
  );
}

function WorthField({ site, onChange }: SitePartProps) {
  return (
    <Field label={t('options.sites.worth')} help={t('options.sites.worthHelp')}>
      {(control) => (
        <input
          {...control}
          class="input wide"
          dir="ltr"
          maxLength={100}
          value={site.worthField ?? ''}
          onChange={({ currentTarget }) => {
            const { worthField: _, ...rest } = site;
            const worthField = currentTarget.value.trim();
            onChange(worthField === '' ? rest : { ...rest, worthField });
          }}
        />
      )}
    </Field>
  );
}

function FocusField({ site, onChange, showsAgents }: SitePartProps) {
  return (
    <Field
      label={t('options.sites.focus')}
      help={t(showsAgents ? 'options.sites.focusHelp' : 'options.sites.focusOff')}
    >
      {(control) => (
        <input
          {...control}
          type="checkbox"
          checked={site.measuresFocus === true}
          disabled={!showsAgents}
          onChange={({ currentTarget }) => {
            const { measuresFocus: _, ...rest } = site;
            onChange(currentTarget.checked ? { ...rest, measuresFocus: true } : rest);
          }}
        />
      )}
    </Field>
  );
}

/** What the site is, who the agent is there, whose deadline leads, and how its text times are meant. */
export function WhoAndWhat(props: SitePartProps) {
  return (
    <>
      <ProductField {...props} />
      <MeField {...props} />
      <LeadsField {...props} />
      <TimesFields {...props} />
      <WorthField {...props} />
      <FocusField {...props} />
      <AccessField {...props} />
    </>
  );
}
