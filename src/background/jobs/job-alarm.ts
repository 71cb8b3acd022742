import type { Pacing } from './run-jobs';

const SECOND_MS = 1000;
const SOON_MS = 60 * SECOND_MS;
/** An alarm that is a few seconds old does as well, and setting one costs more than a slice. */
const RENEW_MS = 20 * SECOND_MS;
const RETRY_MS = 30 * 60 * SECOND_MS;
const DAY_MS = 24 * 3600 * SECOND_MS;

/**
 * Who wakes a killed worker to go on with its jobs: an alarm a minute ahead while there is work, half an hour ahead when a job failed (a full
 * disk, say), and a day ahead when all is done, because retention goes by the day.
 * @param setAlarm sets the one alarm of the jobs to an instant (epoch ms) @param clock epoch ms
 */
export function jobAlarm(
  setAlarm: (when: number) => Promise<void>,
  clock: () => number,
): Pick<Pacing, 'wakeLater' | 'done' | 'failed'> {
  let wokenLaterAt = Number.NEGATIVE_INFINITY;
  const setAhead = (ms: number) => {
    wokenLaterAt = Number.NEGATIVE_INFINITY;
    return setAlarm(clock() + ms);
  };
  return {
    async wakeLater() {
      const now = clock();
      if (now - wokenLaterAt < RENEW_MS) return;
      wokenLaterAt = now;
      await setAlarm(now + SOON_MS);
    },
    done: () => setAhead(DAY_MS),
    failed: () => setAhead(RETRY_MS),
  };
}
