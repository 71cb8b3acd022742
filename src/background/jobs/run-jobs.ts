import type { Background } from '../background';
import type { Job } from './job';

export interface JobRunner {
  /** Does all that is left to do, slice by slice. A second call while running only makes sure nothing is missed. */
  run(): Promise<void>;
}

/** What the runner needs of the world. */
export interface Pacing {
  /** Lets other work go first. */
  pause(): Promise<void>;
  /** Called before every slice: should the worker be killed in it, someone must wake it to go on. */
  wakeLater(): Promise<void>;
  /** Called when nothing is left. */
  done(): Promise<void>;
}

export function createJobRunner(background: Background, jobs: readonly Job[], pacing: Pacing): JobRunner {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  async function runAll(): Promise<void> {
    do {
      isAskedAgain = false;
      for (const job of jobs) {
        let hasMore = true;
        while (hasMore) {
          hasMore = await job.step(background);
          if (!hasMore) break;
          await pacing.wakeLater();
          background.changed();
          await pacing.pause();
        }
      }
    } while (isAskedAgain);
    await pacing.done();
  }

  return {
    run() {
      isAskedAgain = running !== undefined;
      running ??= runAll().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
