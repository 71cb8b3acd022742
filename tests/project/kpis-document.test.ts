import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCatalogue } from '../../scripts/kpis/catalogue-table';

test('docs/kpis.md lists the KPIs of the registry: if not, run npm run document:kpis', () => {
  const document = readFileSync('docs/kpis.md', 'utf8');
  expect(document).toBe(withCatalogue(document));
});
