import { useEffect, useState } from 'preact/hooks';
import type { ImportChoices } from '@/domain/import/mapping';
import { instant } from '@/domain/time/instant';
import type { Encoding } from '@/import/encoding';
import type { UnderstandFile } from './understand-file';
import type { Understood } from './understood';

/** Larger than any export of years; a browser's disk share may not even hold it twice. */
export const MAX_BYTES = 1024 ** 3;

/** A file on the mapping screen. */
export type FileHere =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large'; readonly file: File }
  | { readonly kind: 'reading'; readonly file: File; readonly share: number; readonly before?: Understood }
  | { readonly kind: 'lost'; readonly file: File }
  | { readonly kind: 'understood'; readonly file: File; readonly understood: Understood };

/** A correction of what was understood. */
export type Correct = (known: ImportChoices) => ImportChoices;

export interface FileDesk {
  readonly here: FileHere;
  readonly choices: ImportChoices;
  readonly encoding: Encoding | undefined;
  choose(file: File | undefined, choices?: ImportChoices): void;
  correct(change: Correct): void;
  readAs(encoding: Encoding): void;
}

interface Chosen {
  readonly file: File | undefined;
  readonly choices: ImportChoices;
  readonly encoding?: Encoding;
}

/** The chosen file, understood anew whenever something about it is corrected. */
export function useFile(understand: UnderstandFile, clock: () => number): FileDesk {
  const [chosen, setChosen] = useState<Chosen>({ file: undefined, choices: {} });
  const [here, setHere] = useState<FileHere>({ kind: 'none' });
  useEffect(() => {
    const { file, choices, encoding } = chosen;
    if (file === undefined) return setHere({ kind: 'none' });
    if (file.size > MAX_BYTES) return setHere({ kind: 'too-large', file });
    const stop = new AbortController();
    setHere((shown) => ({
      kind: 'reading',
      file,
      share: 0,
      ...('understood' in shown && shown.file === file && { before: shown.understood }),
    }));
    const onProgress = (share: number) =>
      setHere((shown) => (shown.kind === 'reading' && !stop.signal.aborted ? { ...shown, share } : shown));
    const question = { file, name: file.name, now: instant(clock()), choices, ...(encoding && { encoding }) };
    understand(question, onProgress, stop.signal).then((understood) => {
      if (stop.signal.aborted) return;
      setHere(understood ? { kind: 'understood', file, understood } : { kind: 'lost', file });
    });
    return () => stop.abort();
  }, [chosen]);
  return {
    here,
    choices: chosen.choices,
    encoding: chosen.encoding,
    choose: (file, choices = {}) => setChosen({ file, choices }),
    correct: (change) => setChosen((known) => ({ ...known, choices: change(known.choices) })),
    readAs: (encoding) => setChosen((known) => ({ ...known, encoding })),
  };
}
