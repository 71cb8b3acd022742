import { useState } from 'preact/hooks';
import { t, type Word } from '../../words';
import { Field } from '../form/field';
import type { Handed, HandingOver } from './use-handing-over';

const PROBLEMS = {
  'archive.foreign': 'options.data.problem.foreign',
  'archive.newer': 'options.data.problem.newer',
  'archive.truncated': 'options.data.problem.truncated',
  'archive.damaged': 'options.data.problem.damaged',
  'archive.passphrase-needed': 'options.data.problem.passphraseNeeded',
  'archive.passphrase-wrong': 'options.data.problem.passphraseWrong',
  'not-handed-over': 'options.data.problem.notHandedOver',
} as const satisfies Record<Exclude<Handed['state'], 'checking' | 'accepted'>, Word>;

export const problemWord = (state: keyof typeof PROBLEMS): Word => PROBLEMS[state];

function Unlock({ id, unlock }: { readonly id: string; readonly unlock: HandingOver['unlock'] }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void unlock(id, passphrase);
      }}
    >
      <Field label={t('options.data.passphrase')}>
        {(control) => (
          <div class="line">
            <input
              {...control}
              class="input"
              type="password"
              autocomplete="off"
              value={passphrase}
              onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
            />
            <button type="submit" class="button" disabled={passphrase === ''}>
              {t('options.data.unlock')}
            </button>
          </div>
        )}
      </Field>
    </form>
  );
}

/** A file that was not taken in (yet), and why. */
export function HandedFile({ handed, desk }: { readonly handed: Handed; readonly desk: HandingOver }) {
  const { id, file, state } = handed;
  if (state === 'accepted') return null;
  const isProtected = state === 'archive.passphrase-needed' || state === 'archive.passphrase-wrong';
  return (
    <li>
      <div>
        <bdi class="name">{file.name}</bdi>
        {state === 'checking' ? (
          <p class="quiet">{t('options.data.checking')}</p>
        ) : (
          <p class={state === 'archive.passphrase-needed' ? 'quiet' : 'problem'} role="alert">
            {t(problemWord(state))}
          </p>
        )}
        {isProtected && <Unlock id={id} unlock={desk.unlock} />}
      </div>
      {state !== 'checking' && (
        <button type="button" class="button plain" onClick={() => desk.putAway(id)}>
          {t('options.data.putAway')}
        </button>
      )}
    </li>
  );
}
