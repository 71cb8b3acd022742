import { formats } from '@/domain/import/formats';
import type { ImportChoices } from '@/domain/import/mapping';
import type { SiteSettings } from '@/domain/settings/settings';
import { RATING_SCALES } from '@/domain/tickets/event';
import { ENCODINGS, type Encoding } from '@/import/encoding';
import { t, type Word } from '../../words';
import { Pick } from './pick';
import type { Understood } from './understood';
import type { Correct } from './use-file';
import { ZoneQuestion } from './zone-question';

interface QuestionsProps {
  readonly understood: Understood;
  readonly choices: ImportChoices;
  readonly encoding: Encoding | undefined;
  readonly sites: readonly SiteSettings[];
  readonly onCorrect: (change: Correct) => void;
  readonly onEncoding: (encoding: Encoding) => void;
}

const SCALE_WORDS: Readonly<Record<(typeof RATING_SCALES)[number], Word>> = {
  'good-bad': 'import.scale.goodBad',
  '3-point': 'import.scale.three',
  '5-point': 'import.scale.five',
  '10-point': 'import.scale.ten',
  freshdesk: 'import.scale.freshdesk',
};

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);

/** What holds for the whole file: who wrote it, whose tickets these are, zone, day order, scale, encoding. */
export function Questions(props: QuestionsProps) {
  const { understood, choices, sites, onCorrect } = props;
  const { format, mapping, problems } = understood;
  const isAsked = (id: string): boolean => problems.some((problem) => problem.id === `import.${id}`);
  const unknown = format === undefined ? [['', t('import.formatUnknown')] as const] : [];
  return (
    <>
      <Pick
        label={t('import.format')}
        help={t('import.formatHelp')}
        options={[...unknown, ...formats.map(({ id, name }) => [id, name] as const)]}
        value={format?.id ?? ''}
        onPick={(id) => onCorrect((known) => ({ ...known, format: id }))}
      />
      {mapping && (
        <>
          <Pick
            label={t('import.site')}
            help={t('import.siteHelp')}
            options={[['', t('import.siteOther')], ...sites.map(({ site }) => [site, site] as const)]}
            value={choices.site ?? ''}
            onPick={(site) =>
              onCorrect((known) =>
                withSite(
                  known,
                  sites.find((one) => one.site === site),
                ),
              )
            }
          />
          <ZoneQuestion
            zone={choices.zone ?? (isAsked('zone') ? '' : mapping.zone)}
            onZone={(zone) => onCorrect((known) => ({ ...known, zone }))}
          />
        </>
      )}
      <Details {...props} isAsked={isAsked} />
    </>
  );
}

function withSite(
  { site: _site, helpdesk: _helpdesk, ...rest }: ImportChoices,
  chosen: SiteSettings | undefined,
): ImportChoices {
  return chosen === undefined ? rest : { ...rest, site: chosen.site, helpdesk: chosen.helpdesk };
}

/** Questions that only some files raise. */
function Details({
  understood: { mapping, problems },
  choices,
  encoding,
  onCorrect,
  onEncoding,
  isAsked,
}: QuestionsProps & { readonly isAsked: (id: string) => boolean }) {
  const order = mapping?.columns.find(({ dateOrder }) => dateOrder !== undefined)?.dateOrder;
  const isOrderOpen = isAsked('day-order') && choices.dateOrder === undefined;
  const guessed = problems.find(({ id }) => id === 'import.encoding-guessed')?.values.encoding;
  return (
    <>
      {order !== undefined && (
        <Pick
          label={t('import.dayOrder')}
          options={[
            ...(isOrderOpen ? [['', t('import.pick')] as const] : []),
            ['dmy', t('import.dayFirst')],
            ['mdy', t('import.monthFirst')],
          ]}
          value={isOrderOpen ? '' : order}
          onPick={(value) => onCorrect((known) => ({ ...known, dateOrder: value === 'mdy' ? 'mdy' : 'dmy' }))}
        />
      )}
      {mapping?.ratingScale && (
        <Pick
          label={t('import.scaleLabel')}
          options={RATING_SCALES.map((scale) => [scale, t(SCALE_WORDS[scale])])}
          value={mapping.ratingScale}
          onPick={(value) => {
            const ratingScale = oneOf(RATING_SCALES, value);
            if (ratingScale) onCorrect((known) => ({ ...known, ratingScale }));
          }}
        />
      )}
      {(guessed !== undefined || encoding !== undefined) && (
        <Pick
          label={t('import.encoding')}
          options={ENCODINGS.map((one) => [one, one])}
          value={encoding ?? String(guessed)}
          onPick={(value) => {
            const chosen = oneOf(ENCODINGS, value);
            if (chosen) onEncoding(chosen);
          }}
        />
      )}
    </>
  );
}
