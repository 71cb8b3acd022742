import type { Pack } from '@/domain/packs/pack';
import { parsePackText } from '@/storage/packs/parse-pack';
import { isolate } from '../../format/isolate';
import { problemText } from '../../problem-text';
import { t } from '../../words';
import { refusedSelector } from './refused-selector';

export type ReadPack = { readonly pack: Pack } | { readonly why: string };

/** Reads a pack's text, or says in a sentence why it cannot be taken. */
export function readPack(text: string): ReadPack {
  const parsed = parsePackText(text);
  if ('problem' in parsed) return { why: problemText(parsed.problem) };
  const refused = refusedSelector(parsed.pack);
  return refused === undefined ? parsed : { why: t('problem.pack.selector_bad', { field: isolate(refused) }) };
}
