import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { answerCase } from './answer';
import { manyShape, oneShape } from './shape';

/** `npm run clocks -- FILE.json`: the clocks of the cases in a file, as JSON; `-` reads standard input. The format is in `docs/clocks.md`. */
const [file] = process.argv.slice(2);

function main(path: string): unknown {
  const given: unknown = JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));
  if (typeof given !== 'object' || given === null || !('cases' in given)) return answerCase(v.parse(oneShape, given));
  const { cases, ...shared } = v.parse(manyShape, given);
  return cases.map((one) => answerCase({ ...shared, ...one }));
}

try {
  if (!file) throw new Error('Say which file to read: npm run clocks -- FILE.json');
  console.log(JSON.stringify(main(file), undefined, 2));
} catch (error) {
  const issues = error instanceof v.ValiError ? error.issues : undefined;
  console.error(
    issues ? `Not an input file: ${v.summarize(issues)}` : `${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
