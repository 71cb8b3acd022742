import { readFileSync, writeFileSync } from 'node:fs';
import { withCatalogue } from './catalogue-table';

/** `npm run document:kpis`: writes the catalogue in `docs/kpis.md` from the registry. */
writeFileSync('docs/kpis.md', withCatalogue(readFileSync('docs/kpis.md', 'utf8')));
