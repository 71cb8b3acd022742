import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words';

interface SureProps {
  /** What the button says at first. */
  readonly label: string;
  /** What is asked before it is done. */
  readonly question: string;
  readonly act: () => Promise<void>;
}

type State = 'idle' | 'asking' | 'acting' | 'done' | 'failed';

/** A button whose act cannot be undone: it asks once more, and keeping is the easy answer. */
export function Sure({ label, question, act }: SureProps) {
  const [state, setState] = useState<State>('idle');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'asking') keep.current?.focus();
  }, [state]);
  async function go(): Promise<void> {
    setState('acting');
    try {
      await act();
      setState('done');
    } catch {
      // The worker or the store refused; what is left says so on this page.
      setState('failed');
    }
  }
  if (state === 'asking' || state === 'acting') {
    return (
      <div class="sure" role="alert">
        <p>{question}</p>
        <div class="line">
          <button
            type="button"
            class="button"
            ref={keep}
            disabled={state === 'acting'}
            onClick={() => setState('idle')}
          >
            {t('options.data.eraseNo')}
          </button>
          <button type="button" class="button danger" disabled={state === 'acting'} onClick={() => void go()}>
            {state === 'acting' ? t('options.data.erasing') : t('options.data.eraseYes')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="line">
      <button type="button" class="button danger" onClick={() => setState('asking')}>
        {label}
      </button>
      <span class="save-note" role="status" data-kind={state === 'failed' ? 'refused' : 'idle'}>
        {state === 'done' && t('options.data.erased')}
        {state === 'failed' && t('options.data.notErased')}
      </span>
    </div>
  );
}
