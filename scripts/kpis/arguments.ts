import { parseArgs } from 'node:util';
import { formats } from '@/domain/import/formats';
import { DIMENSIONS, type Dimension } from '@/domain/kpi/breakdown/dimension';
import { isZone } from '@/domain/time/zone';

/** Names a person may give for a format; the file's headings settle which of a product's formats it is. */
export const PRODUCTS = ['zendesk', 'freshdesk', 'gorgias', 'hubspot', 'jira', 'servicenow', 'generic'] as const;

export interface Arguments {
  readonly file: string;
  readonly format?: string;
  readonly schedule?: string;
  readonly zone?: string;
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly from?: string;
  readonly to?: string;
  readonly now?: string;
  readonly by: readonly Dimension[];
  readonly presets: readonly string[];
  readonly isJson: boolean;
}

export const USAGE = `npm run kpis -- FILE --format ${PRODUCTS.join('|')} [--schedule FILE] [--zone IANA] [--json]
More options are in docs/kpis.md.`;

/** @throws Error with a sentence that says what to write instead */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      schedule: { type: 'string' },
      zone: { type: 'string' },
      'date-order': { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      now: { type: 'string' },
      by: { type: 'string', multiple: true },
      preset: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`Say which one file to read:\n${USAGE}`);
  const { zone, schedule, from, to, now } = values;
  if (zone !== undefined && !isZone(zone))
    throw new Error(`"${zone}" is no time zone: write an IANA name such as Europe/Istanbul.`);
  return {
    file,
    ...formatOf(values.format),
    ...dateOrderOf(values['date-order']),
    ...(schedule === undefined ? {} : { schedule }),
    ...(zone === undefined ? {} : { zone }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(now === undefined ? {} : { now }),
    by: (values.by ?? []).flatMap((words) => words.split(',')).map(dimensionOf),
    presets: values.preset ?? [],
    isJson: values.json ?? false,
  };
}

function formatOf(format: string | undefined): Pick<Arguments, 'format'> {
  if (format === undefined) return {};
  const known = [...new Set([...PRODUCTS, ...formats.map(({ id }) => id)])];
  if (!known.includes(format)) throw new Error(`There is no format "${format}". Known are: ${known.join(', ')}.`);
  return { format };
}

function dateOrderOf(order: string | undefined): Pick<Arguments, 'dateOrder'> {
  if (order === undefined) return {};
  if (order === 'dmy' || order === 'mdy' || order === 'ymd') return { dateOrder: order };
  throw new Error(`"${order}" is no order of dates: write dmy, mdy or ymd.`);
}

function dimensionOf(word: string): Dimension {
  const found = DIMENSIONS.find((dimension) => dimension === word);
  if (found === undefined) throw new Error(`Nothing is broken down by "${word}". Known are: ${DIMENSIONS.join(', ')}.`);
  return found;
}
