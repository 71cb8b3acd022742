import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { calendarOf } from '@/domain/kpi/period/calendar';
import { periodOf } from '@/domain/kpi/period/period';
import type { Bench, Measure } from './bench';
import { settings } from './kpis/fill';
import { NOW } from './kpis/lives';
import type { PageBench } from './kpis/page';

const SIZES = (process.env['HELPCLOCK_BENCH_TICKETS'] ?? '100000,1000000').split(',').map(Number);
const root = fileURLToPath(new URL('../../', import.meta.url));
const file = (...path: string[]) => join(root, ...path);

async function bundlePage(): Promise<string> {
  const bundle = await rolldown({
    input: file('tests', 'bench', 'kpis', 'page.ts'),
    platform: 'browser',
    resolve: { alias: { '@': file('src') } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output[0].code;
}

async function serve(): Promise<{ readonly origin: string; close(): void }> {
  const script = await bundlePage();
  const wasm = readFileSync(file('node_modules', 'sql.js', 'dist', 'sql-wasm-browser.wasm'));
  const server = createServer(({ url }, answer) => {
    if (url === '/page.js') answer.setHeader('Content-Type', 'text/javascript').end(script);
    else if (url?.endsWith('.wasm')) answer.setHeader('Content-Type', 'application/wasm').end(wasm);
    else
      answer
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

type Ask = <K extends keyof PageBench>(
  what: K,
  ...args: Parameters<PageBench[K]>
) => Promise<Awaited<ReturnType<PageBench[K]>>>;

/** A page that has just been opened, and the memory it holds. */
async function fresh<T>(
  context: BrowserContext,
  origin: string,
  work: (ask: Ask, memory: () => Promise<number>) => Promise<T>,
): Promise<T> {
  const page: Page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction('globalThis.bench !== undefined');
  const session = await context.newCDPSession(page);
  const ask = ((what: string, ...args: unknown[]) =>
    page.evaluate(([name, given]) => Reflect.get(globalThis, 'bench')[name as string](...(given as unknown[])), [
      what,
      args,
    ] as const)) as Ask;
  const memory = async () => {
    const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1_000_000;
  };
  try {
    return await work(ask, memory);
  } finally {
    await page.close();
  }
}

const thousands = (n: number) => n.toLocaleString('en').replaceAll(',', ' ');

async function measuresOf(
  launch: () => Promise<BrowserContext>,
  origin: string,
  count: number,
): Promise<readonly Measure[]> {
  const calendar = calendarOf(settings, 'en');
  const period = periodOf({ kind: 'days', days: 28 }, calendar, NOW);
  if (period === undefined) throw new Error('28 days are a period.');
  const [from, to] = [period.from / 1000, period.to / 1000];
  let context = await launch();
  const bytes = await fresh(context, origin, (ask) => ask('fill', count));
  await fresh(context, origin, (ask) => ask('fillSql', count));
  await context.close();
  // Another process: nothing of the store is in its memory.
  context = await launch();
  const cold = await fresh(context, origin, (ask) => ask('openAll', count));
  const warm = await fresh(context, origin, async (ask, memory) => {
    const before = await memory();
    const { all, values } = await ask('openAll', count);
    return { all, values, memory: (await memory()) - before };
  });
  const eight = await fresh(context, origin, (ask) => ask('openEight', count));
  const sql = await fresh(context, origin, (ask) => ask('openSql', count, from, to));
  const arquero = await fresh(context, origin, (ask) => ask('openArquero', count, from, to));
  for (const [who, other] of [
    ['sql.js', sql.eight],
    ['arquero', arquero.eight],
  ] as const) {
    if (JSON.stringify(other) !== JSON.stringify(eight.eight))
      throw new Error(`${who} counts otherwise: ${JSON.stringify(other)}, ours ${JSON.stringify(eight.eight)}.`);
  }
  const changes = await fresh(context, origin, (ask) => ask('changes', count));
  const sqlChange = await fresh(context, origin, (ask) => ask('changesSql', count, from, to));
  const arqueroChange = await fresh(context, origin, (ask) => ask('changesArquero', count, from, to));
  const halfYears = await fresh(context, origin, async (ask, memory) => ({
    ...(await ask('periods', count)),
    memory: await memory(),
  }));
  const one = await fresh(context, origin, (ask) => ask('observation', count));
  await context.close();
  const of = `${thousands(count)} tickets`;
  const ms = (what: string, value: number, beside?: Measure['beside']): Measure => ({
    what: `${of}: ${what}`,
    value,
    unit: 'ms',
    ...(beside === undefined ? {} : { beside }),
  });
  return [
    { what: `${of}: columns in the store`, value: bytes / 1_000_000, unit: 'MB' },
    ms(`open, all ${warm.values} numbers with trends and the 28 days before, browser just started`, cold.all),
    ms('the same in a new page', warm.all),
    { what: `${of}: memory the open panel holds`, value: warm.memory, unit: 'MB' },
    ms('open, eight numbers of 28 days', eight.ours, { 'sql.js': sql.theirs, arquero: arquero.theirs }),
    ms('filter changed, eight numbers', changes.eight, { 'sql.js': sqlChange, arquero: arqueroChange }),
    ms('filter changed, all numbers with trends and the 28 days before', changes.filter),
    ms('three KPIs by 50 agents', changes.breakdown),
    ms('three KPIs by tag and hour', changes.crossed),
    ms('half a year and the one before chosen, all numbers', halfYears.first),
    ms('filter changed on two half years', halfYears.again),
    { what: `${of}: memory with two half years at hand`, value: halfYears.memory, unit: 'MB' },
    ms('one look at a ticket stored with its samples', one.store),
    ms('all numbers after it', one.read),
    ms('all numbers after one, 350 other tickets changed since the columns were written', one.full),
  ];
}

export default {
  title: 'KPIs',
  says: 'Real Chromium, samples in IndexedDB, tickets of one year (two to seven messages, 50 agents, 8 teams); beside SQLite in WebAssembly (sql.js) and arquero on the rows of the same months, which compute eight numbers of one period where ours are all of the catalogue. Every way must give the same values. A store of a million holds ten copies of each ticket.',
  async run() {
    const profile = await mkdtemp(join(tmpdir(), 'helpclock-kpis-'));
    const { origin, close } = await serve();
    const executablePath = process.env['HELPCLOCK_BROWSER'];
    const launch = () =>
      chromium.launchPersistentContext(profile, {
        ...(executablePath === undefined ? {} : { executablePath }),
        args: ['--no-sandbox'],
        timeout: 120_000,
      });
    try {
      const measures: Measure[] = [];
      for (const count of SIZES) measures.push(...(await measuresOf(launch, origin, count)));
      return measures;
    } finally {
      close();
      await rm(profile, { recursive: true, force: true });
    }
  },
} satisfies Bench;
