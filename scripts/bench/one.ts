import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../../tests/bench/bench';
import { run } from '../setup/run.mjs';
import { machine } from './machine';
import { type BenchResult, formatBeside, formatMeasure, projectFile } from './result';

const BUILDS = { production: ['build'], e2e: ['build', '--mode', 'e2e'] };

/** Runs one bench, prints its numbers and keeps them. */
async function measure(name: string): Promise<void> {
  const file = pathToFileURL(projectFile('tests', 'bench', `${name}.bench.ts`)).href;
  const { default: bench } = (await import(file)) as { default: Bench };
  for (const build of bench.needs ?? []) {
    if ((await run('wxt', BUILDS[build], { quiet: true })) !== 0) throw new Error(`The ${build} build failed.`);
  }
  console.log(`\n── ${bench.title}`);
  const measures = await bench.run();
  for (const one of measures) {
    const beside = formatBeside(one);
    console.log(`${one.what.padEnd(64)} ${formatMeasure(one.value, one.unit)}${beside ? `   (${beside})` : ''}`);
  }
  const measuredOn = new Date().toISOString().slice(0, 10);
  const result: BenchResult = { name, title: bench.title, says: bench.says, measuredOn, machine: machine(), measures };
  mkdirSync(projectFile('bench-results'), { recursive: true });
  writeFileSync(projectFile('bench-results', `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
}

await measure(process.argv[2] ?? '');
