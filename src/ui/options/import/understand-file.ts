import type { Question, Said, Understood } from './understood';

/** Reads a file in a worker of its own. @returns undefined when the file could not be read from the disk, or `signal` aborted. */
export type UnderstandFile = (
  question: Question,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Understood | undefined>;

export const understandFile: UnderstandFile = (question, onProgress, signal) => {
  const worker = new Worker(new URL('./understand.worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<Understood | undefined>();
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'progress') onProgress(data.share);
    else resolve(data.kind === 'understood' ? data.understood : undefined);
  });
  worker.addEventListener('error', () => resolve(undefined));
  signal.addEventListener('abort', () => resolve(undefined), { once: true });
  worker.postMessage(question);
  return promise.finally(() => worker.terminate());
};
