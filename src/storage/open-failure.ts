import Dexie from 'dexie';

/**
 * Asks the store; when it could not be opened, fails with what kept it from opening. Dexie says only "closed" then, and a live query takes
 * that for a pause and waits for ever.
 */
export async function orOpenFailure<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw openFailureIn(error) ?? error;
  }
}

function openFailureIn(error: unknown): unknown {
  if (!(error instanceof Dexie.DatabaseClosedError) || !(error.inner instanceof Error)) return undefined;
  return error.inner instanceof Dexie.DatabaseClosedError ? undefined : error.inner;
}
