import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemWord } from '@/ui/options/data/handed-file';
import { PROBLEM_WORDS } from '@/ui/options/import/problem-words';
import { problemText } from '@/ui/problem-text';
import { t } from '@/ui/words';
import { speak } from './support/words';

/** Where problems are made. */
const FOLDERS = ['src/domain', 'src/storage', 'src/import', 'src/background', 'src/ui'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
);

const all = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, found = '']) => found);

/** Ids that code can give a problem: as they stand, as keys of a table of sentences, or behind a file's own prefix. */
function idsIn(source: string): readonly string[] {
  const [prefix] = all(source, /id: `([a-z]+)\.\$\{id\}`/g);
  const named = prefix === undefined || prefix === 'import' ? [] : all(source, /\bproblem\(\s*'([a-z-]+)'/g);
  const table = source.includes('const SENTENCES') ? all(source, /^ {2}'([a-z]+\.[a-z-]+)':/gm) : [];
  return [
    ...all(source, /id: '([a-z]+\.[a-z-]+)',\s*values/g),
    ...table,
    ...named.map((id) => `${prefix}.${id}`),
    ...all(source, /\b(?:stop|ask|note)\(\s*'([a-z]+(?:-[a-z]+)*)',/g)
      .filter((id) => !id.includes('/'))
      .map((id) => `import.${id}`),
  ];
}

const ids = [...new Set(sources.flatMap(idsIn))].sort();
const SENTENCE = 'The sentence nobody translated.';

/** What a person reads of a problem of this id. */
function said(id: string): string {
  if (id.startsWith('archive.')) return t(problemWord(id as Parameters<typeof problemWord>[0]));
  if (id.startsWith('import.')) return PROBLEM_WORDS[id] ? t(PROBLEM_WORDS[id]) : '';
  return problemText({ id, values: {}, sentence: SENTENCE });
}

test('the problems of every part are found', () => {
  for (const part of ['alerts', 'archive', 'calendar', 'goal', 'import', 'managed', 'pack', 'policy', 'schedule']) {
    expect(ids.filter((id) => id.startsWith(`${part}.`)).length, part).toBeGreaterThan(0);
  }
  expect(ids.length).toBeGreaterThan(80);
});

describe.each(['en', 'tr', 'fa'] as const)('in %s', (language) => {
  test('every problem that code can find has words of its own', () => {
    speak('en');
    const english = new Map(ids.map((id) => [id, said(id)]));
    speak(language);
    const silent = ids.filter((id) => {
      const words = said(id);
      return words === '' || words === SENTENCE || (language !== 'en' && words === english.get(id));
    });
    expect(silent).toEqual([]);
  });
});
