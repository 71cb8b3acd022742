import type { Pack } from '@/domain/packs/pack';
import { packHelpdeskId } from '@/domain/packs/pack';
import { packText } from '@/storage/packs/parse-pack';
import { isolate } from '../../format/isolate';
import { language } from '../../format/language';
import { formatNumber } from '../../format/number';
import { saveFile } from '../../page/save-file';
import { t } from '../../words';
import { routeTo } from '../route';
import type { SectionProps } from '../section';
import { hostOf } from '../sites/host-of';
import { ImportPack } from './import-pack';
import { PackEditor } from './pack-editor';
import { usePackSaver } from './use-pack-saver';
import './packs.css';

type RowProps = SectionProps & { readonly pack: Pack; readonly onRemove: () => void };

const exportPack = (pack: Pack): void =>
  saveFile(new Blob([packText(pack)], { type: 'application/json' }), `helpclock-pack-${pack.id}-${pack.version}.json`);

/** One pack: what it is for, where it is used, and what can be done with it. */
function Row({ pack, settings, locks, onRemove }: RowProps) {
  const used = settings.sites.filter(({ helpdesk }) => helpdesk === packHelpdeskId(pack)).map(hostOf);
  const isLocked = locks.packs.includes(pack.id);
  const named = (word: string) => `${word}: ${pack.name}`;
  return (
    <li>
      <span>
        <a href={routeTo('packs', pack.id)}>
          <bdi>{pack.name}</bdi>
        </a>{' '}
        <span class="quiet">{t('options.packs.version', { n: formatNumber(language(), pack.version) })}</span>
        <span class="help">
          {used.length > 0
            ? t('options.packs.usedOn', { hosts: used.map(isolate).join(t('list.comma')) })
            : t('options.packs.unused')}
          {isLocked && ` ${t('options.locked')}`}
        </span>
      </span>
      <span class="line">
        <button
          type="button"
          class="button"
          aria-label={named(t('options.packs.export'))}
          onClick={() => exportPack(pack)}
        >
          {t('options.packs.export')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={named(t('options.remove'))}
          disabled={isLocked || used.length > 0}
          title={used.length > 0 ? t('options.packs.usedHelp') : undefined}
          onClick={onRemove}
        >
          {t('options.remove')}
        </button>
      </span>
    </li>
  );
}

/** Helpdesks that were taught: kept, changed, handed on and taken over as files. */
export function Packs(props: SectionProps) {
  const { settings, rest } = props;
  const saver = usePackSaver(settings);
  const chosen = settings.packs.find(({ id }) => id === rest);
  if (chosen) return <PackEditor key={chosen.id} {...props} pack={chosen} saver={saver} />;
  return (
    <>
      {settings.packs.length === 0 ? (
        <div class="empty">
          <strong>{t('options.packs.none')}</strong>
          <p>{t('options.packs.noneHelp')}</p>
        </div>
      ) : (
        <ul class="rows packs">
          {settings.packs.map((pack) => (
            <Row key={pack.id} {...props} pack={pack} onRemove={() => void saver.remove(pack)} />
          ))}
        </ul>
      )}
      <ImportPack {...props} saver={saver} />
    </>
  );
}
