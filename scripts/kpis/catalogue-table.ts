import { presets } from '@/domain/kpi/presets/presets';
import { kpis } from '@/domain/kpi/registry';

const BEGIN = '<!-- catalogue: written by npm run document:kpis -->';
const END = '<!-- end of catalogue -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function tables(): string {
  const definitions = kpis.map(({ id, name, unit, rule, population, datedBy, source }) =>
    row([id, name, unit, rule, population, datedBy, source]),
  );
  const others = presets.map(({ id, kpi, source, rule }) => row([`\`${id}\``, kpi, source, rule]));
  return [
    row(['id', 'KPI', 'unit', 'rule', 'counted over', 'dated by', 'asked for by']),
    '|---|---|---|---|---|---|---|',
    ...definitions,
    '',
    'Other common definitions, one of which may stand in for ours (options, or `--preset`):',
    '',
    row(['preset', 'KPI', 'whose', 'rule']),
    '|---|---|---|---|',
    ...others,
  ].join('\n');
}

/** A document with its catalogue written anew from the registry. @throws Error when it has no place for it */
export function withCatalogue(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/kpis.md needs the lines ${BEGIN} and ${END}.`);
  return `${before}${BEGIN}\n\n${tables()}\n\n${END}${after}`;
}
