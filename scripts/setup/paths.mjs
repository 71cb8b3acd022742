import { fileURLToPath } from 'node:url';

/** The repository's root, with a closing slash as the platform writes it. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
