import type { Background } from '../background';
import type { Job } from './job';

export interface JobRunner {
  /**
   * Does all that is left to do, slice by slice. A second call while running only makes sure nothing is missed.
   * @throws what the first job that failed threw, after the others have had their turn.
   */
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

  async function runJob(job: Job): Promise<void> {
    while (await job.step(background)) {
      await pacing.wakeLater();
      background.changed();
      await pacing.pause();
    }
  }

  /** A job that fails is tried again at the next call; it must not keep the others from their work. */
  async function runAll(): Promise<void> {
    const failures: unknown[] = [];
    do {
      isAskedAgain = false;
      for (const job of jobs) await runJob(job).catch((error: unknown) => failures.push(error));
    } while (isAskedAgain);
    await pacing.done();
    if (failures.length > 0) throw failures[0];
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
