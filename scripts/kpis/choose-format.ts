import type { ExportFormat } from '@/domain/import/format';
import { formats, vendorFormats } from '@/domain/import/formats';
import type { Heading } from '@/domain/import/header';
import { recognise, recogniseShape, ruleFor } from '@/domain/import/recognise';

/** Formats of one product beside those whose id begins with its name. */
const KIN: Readonly<Record<string, readonly string[]>> = { freshdesk: ['freshservice'] };

/**
 * Which of our formats a file is, when a person names the product: of the product's formats the one that knows most of the
 * headings. `generic` is whichever general shape fits. Undefined when nothing was named and nothing is recognised.
 */
export function chooseFormat(named: string | undefined, headings: readonly Heading[]): string | undefined {
  if (named === undefined) return recognise(headings)?.format.id;
  if (named === 'generic') return recogniseShape(headings)?.format.id ?? 'generic';
  const family = vendorFormats.filter(
    ({ id }) => id === named || id.startsWith(`${named}-`) || KIN[named]?.includes(id) === true,
  );
  const known = (format: ExportFormat): number =>
    headings.filter((heading) => ruleFor(format, heading) !== undefined).length;
  const [best] = [...family].sort((a, b) => known(b) - known(a));
  return best?.id ?? formats.find(({ id }) => id === named)?.id;
}
