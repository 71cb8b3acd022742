import { describe, expect, test } from 'vitest';
import type { Goal } from '@/domain/kpi/goals/goal';
import { defaultSettings } from '@/domain/settings/defaults';
import type { Settings } from '@/domain/settings/settings';
import { validateSettings } from '@/domain/settings/validate-settings';
import { type Instant, instant } from '@/domain/time/instant';

const sound = defaultSettings('en', 'UTC');
const [schedule] = sound.schedules;
const [policy] = sound.policies;
if (!schedule || !policy) throw new Error('Settings begin with a schedule and a policy.');

const goal = (over: Partial<Goal> = {}): Goal => ({
  id: 'goal-1',
  kpi: 'M1',
  who: { kind: 'all' },
  steps: [{ from: instant(0), target: 3600 }],
  ...over,
});
const withGoals = (...goals: readonly Goal[]): Partial<Settings> => ({ kpi: { ...sound.kpi, goals } });
const target = (value: number) => [{ from: instant(5), target: value }];

/** Ids of what is wrong with the settings after a change. */
const idsOf = (change: Partial<Settings>, before: Settings = sound): readonly string[] =>
  validateSettings({ ...before, ...change }, Object.keys(change)).map(({ id }) => id);

test('what Helpclock starts with is sound', () => {
  expect(idsOf(sound)).toEqual([]);
});

describe('schedules', () => {
  test.each<[string, Partial<Settings>, readonly string[]]>([
    ['none at all', { schedules: [] }, ['schedule.none', 'policy.schedule-unknown']],
    ['two with one id', { schedules: [schedule, schedule] }, ['schedule.id-twice']],
    ['no zone of this world', { schedules: [{ ...schedule, zone: 'Mars/Olympus' }] }, ['schedule.zone-unknown']],
    ['the one a promise keeps to goes', { schedules: [{ ...schedule, id: 'other' }] }, ['policy.schedule-unknown']],
  ])('%s', (_, change, ids) => {
    expect(idsOf(change)).toEqual(ids);
  });

  test('the one alerts keep to goes', () => {
    const alerts = { ...sound.alerts, quiet: 'schedule', quietScheduleId: 'night' } as const;
    const before = { ...sound, alerts, schedules: [schedule, { ...schedule, id: 'night' }] };
    expect(idsOf({ schedules: [schedule] }, before)).toEqual(['alerts.schedule-unknown']);
  });
});

describe('policies', () => {
  test.each<[string, Partial<Settings>, readonly string[]]>([
    ['none at all', { policies: [] }, ['policy.none']],
    ['no name', { policies: [{ ...policy, name: ' ' }] }, ['policy.name-missing']],
    ['hours that are not there', { policies: [{ ...policy, scheduleId: 'gone' }] }, ['policy.schedule-unknown']],
    ['one id twice', { policies: [{ ...policy, conditions: { priority: ['urgent'] } }, policy] }, ['policy.id-twice']],
  ])('%s', (_, change, ids) => {
    expect(idsOf(change)).toEqual(ids);
  });

  test('one that is never reached may be stored: it is told beside the list', () => {
    expect(idsOf({ policies: [policy, { ...policy, id: 'copy' }] })).toEqual([]);
  });
});

describe('goals', () => {
  test.each<[string, readonly Goal[], readonly string[]]>([
    ['an hour for the first reply', [goal()], []],
    ['no time at all', [goal({ steps: target(0) })], ['goal.time-bad']],
    ['less than no time', [goal({ steps: target(-60) })], ['goal.time-bad']],
    ['not a number', [goal({ steps: target(Number.NaN) })], ['goal.time-bad']],
    ['more than everything', [goal({ kpi: 'M17', steps: target(101) })], ['goal.percent-bad']],
    ['everything', [goal({ kpi: 'M17', steps: target(100) })], []],
    ['a figure there is none', [goal({ kpi: 'M99' })], ['goal.kpi-unknown']],
    ['given up', [goal({ steps: [...target(60), { from: instant(9) }] })], []],
    ['never begun', [goal({ steps: [] })], ['goal.history-bad']],
    ['backwards', [goal({ steps: [...target(60), { from: 1 as Instant, target: 50 }] })], ['goal.history-bad']],
    ['twice for everybody', [goal(), goal({ id: 'goal-2', steps: target(60) })], ['goal.twice']],
    ['for two teams', [goal({ who: { kind: 'team', team: 'A' } }), goal({ who: { kind: 'team', team: 'B' } })], []],
  ])('%s', (_, goals, ids) => {
    expect(idsOf(withGoals(...goals))).toEqual(ids);
  });
});

test('what is stored already does not keep the rest from changing', () => {
  const broken = { ...sound, policies: [{ ...policy, name: '' }], ...withGoals(goal({ kpi: 'M99' })) };
  expect(idsOf({ theme: 'dark', schedules: [{ ...schedule, name: 'Mornings' }] }, broken)).toEqual([]);
});
