import { t } from '../../words';
import { Lockable } from '../form/locked';
import { routeTo } from '../route';
import type { SectionProps } from '../section';
import { PolicyEditor } from './editor';
import { PolicyList } from './list';

/** The policies in order, or the editor of one. */
export function Policies({ settings, locks, rest, clock }: SectionProps) {
  const isLocked = locks.has('policies');
  const chosen = settings.policies.find(({ id }) => id === rest);
  return (
    <>
      {chosen && (
        <p class="back">
          <a href={routeTo('policies')}>{t('options.policies.all')}</a>
        </p>
      )}
      <Lockable isLocked={isLocked}>
        {chosen ? (
          <PolicyEditor key={chosen.id} policy={chosen} settings={settings} clock={clock} />
        ) : (
          <PolicyList settings={settings} />
        )}
      </Lockable>
    </>
  );
}
