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
  /** Called instead when a job failed: it is to be tried again. */
  failed(): Promise<void>;
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
  async function runEach(): Promise<readonly unknown[]> {
    const failures: unknown[] = [];
    await pacing.wakeLater();
    for (const job of jobs) await runJob(job).catch((error: unknown) => failures.push(error));
    await (failures.length === 0 ? pacing.done() : pacing.failed());
    return failures;
  }

  async function runAll(): Promise<void> {
    let failures: readonly unknown[] = [];
    try {
      do {
        isAskedAgain = false;
        failures = await runEach();
      } while (isAskedAgain);
    } finally {
      // In the same breath as the last look at `isAskedAgain`: whoever asks from now on starts a new run.
      running = undefined;
    }
    if (failures.length > 0) throw failures[0];
  }

  return {
    run() {
      isAskedAgain = running !== undefined;
      running ??= runAll();
      return running;
    },
  };
}
