import { useRef, useState } from 'preact/hooks';
import { ask } from '@/messaging/client';
import type { SettingsChange } from '@/storage/settings/settings-store';
import { t } from '../words';
import { settingsProblemText } from './settings-problems';
import './save.css';

/** How the last change went. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };

/** Sends a change of the settings to the background. @returns sentences that say what kept it from being saved; none when it is */
export async function saveSettings(change: SettingsChange): Promise<readonly string[]> {
  try {
    const { problems, locked } = await ask('settings/changed', change);
    const sentences = problems.map(settingsProblemText);
    return locked.length > 0 ? [...sentences, t('options.locked')] : sentences;
  } catch {
    // The worker could not be reached or the disk is full: either way nothing was kept, and the person is told.
    return [t('options.notSaved')];
  }
}

export interface Saver {
  readonly saving: Saving;
  /** @returns whether it is saved */
  save(change: SettingsChange): Promise<boolean>;
}

/** Saves changes and tells how the last one went. */
export function useSave(): Saver {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const turn = useRef(0);
  return {
    saving,
    async save(change) {
      turn.current += 1;
      const mine = turn.current;
      setSaving({ kind: 'saving' });
      const sentences = await saveSettings(change);
      // Only the newest change speaks: an older answer that comes late would say the wrong thing.
      if (mine === turn.current) setSaving(sentences.length > 0 ? { kind: 'refused', sentences } : { kind: 'saved' });
      return sentences.length === 0;
    },
  };
}

/** Says beside a control how saving it went; a screen reader hears it, too. */
export function SaveNote({ saving }: { readonly saving: Saving }) {
  return (
    <span class="save-note" role="status" data-kind={saving.kind}>
      {saving.kind === 'saved' && t('options.saved')}
      {saving.kind === 'refused' && saving.sentences.join(' ')}
    </span>
  );
}
