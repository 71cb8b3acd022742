import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Word } from '@/ui/words';

type Tree = { readonly [key: string]: Tree | string };

/** The interface's words in a language, from the files the build reads. Holes for values end a text: what is before them is given. */
export function wordsOf(lang: string): (key: Word) => string {
  const file = fileURLToPath(new URL(`../../src/locales/${lang}.yml`, import.meta.url));
  const words = parse(readFileSync(file, 'utf8')) as Tree;
  return (key) => {
    const found = key
      .split('.')
      .reduce<Tree | string | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), words);
    if (typeof found !== 'string') throw new Error(`${lang} has no words for ${key}.`);
    return found;
  };
}
