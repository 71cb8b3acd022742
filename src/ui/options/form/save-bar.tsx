import { t } from '../../words';
import { SaveNote, type Saving } from '../save';

interface SaveBarProps {
  readonly isChanged: boolean;
  /** What keeps the draft from being saved, as sentences. */
  readonly problems: readonly string[];
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Saves or drops a draft, and lists what is wrong with it. */
export function SaveBar({ isChanged, problems, saving, onSave, onDiscard }: SaveBarProps) {
  return (
    <div class="save-bar">
      <div role="status" class="problems">
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="line">
        <button type="button" class="button main" disabled={!isChanged || problems.length > 0} onClick={onSave}>
          {t('options.save')}
        </button>
        <button type="button" class="button" disabled={!isChanged} onClick={onDiscard}>
          {t('options.discard')}
        </button>
        {isChanged ? <span class="quiet">{t('options.changed')}</span> : <SaveNote saving={saving} />}
        {saving.kind === 'refused' && isChanged && <SaveNote saving={saving} />}
      </div>
    </div>
  );
}
