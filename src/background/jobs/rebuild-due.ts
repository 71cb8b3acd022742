import type { Settings } from '@/domain/settings/settings';
import { meOn } from '@/domain/settings/whose';
import { canonical } from '@/domain/tickets/canonical';
import { lifeReader } from '@/domain/tickets/lives';
import { putDue } from '../due/due-slice';
import { recountTallies } from '../due/write-due';
import { type Job, progressOf } from './job';

/** Tickets computed in one transaction: a few tens of milliseconds. */
const SLICE = 100;

interface Progress {
  /** What the rows were computed by. */
  readonly fingerprint: string;
  /** The last ticket done; missing when all are. */
  readonly after?: string;
}

const progress = progressOf<Progress>('rebuild-due');

/** Counted up whenever rows tell something they did not tell before: those of an earlier Helpclock are computed anew. */
const SHAPE = 2;

/** Everything in the settings that decides what a due row says. */
export const dueFingerprint = ({ policies, schedules, warning, people, alerts, sites }: Settings): string =>
  canonical([
    SHAPE,
    policies,
    schedules,
    warning,
    people,
    [alerts.isOn, alerts.metrics, alerts.whose],
    sites.map((one) => [one.site, one.statusMap, one.channelMap, one.leads, meOn(one)]),
  ]);

/** Computes every due row anew after policies, schedules or mappings changed. */
export const rebuildDue: Job = {
  name: 'rebuild-due',
  async step(background) {
    const { db } = background;
    const settings = await background.settings();
    const fingerprint = dueFingerprint(settings);
    return db.transaction('rw', [db.tickets, db.due, db.tallies, db.alerts, db.meta], async () => {
      const known = await progress.load(background);
      const isSame = known?.fingerprint === fingerprint;
      if (isSame && known.after === undefined) return false;
      const after = isSame ? (known.after ?? '') : '';
      const rows = await db.tickets.where('ref').above(after).limit(SLICE).toArray();
      await putDue(db, rows, lifeReader(settings), settings, background.clock());
      const last = rows.length < SLICE ? undefined : rows.at(-1)?.ref;
      if (last === undefined) await recountTallies(db);
      await progress.save(background, last === undefined ? { fingerprint } : { fingerprint, after: last });
      return last !== undefined;
    });
  },
};
