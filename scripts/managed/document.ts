import { writeFileSync } from 'node:fs';
import { managedSchema } from './managed-schema';

/** `npm run document:managed`: writes the schema of managed storage from the shapes the settings are parsed by. */
writeFileSync('assets/managed-schema.json', `${JSON.stringify(managedSchema(), undefined, 2)}\n`);
