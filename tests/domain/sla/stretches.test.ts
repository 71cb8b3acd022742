import { describe, expect, test } from 'vitest';
import type { Stretch } from '@/domain/sla/clock';
import { explain } from '@/domain/sla/replay';
import type { SlaMetric } from '@/domain/tickets/observation';
import { office, wallIn } from '../kit';
import { type Case, type Line, lifeOf, policyOf, ruleFor } from './kit';
import { march, spanText } from './tell';

const utc = wallIn('UTC');
const short = (at: number) => new Date(at).toISOString().slice(8, 16).replace('T', ' ');
const line = ({ from, to, kind, counted, holder }: Stretch) =>
  `${short(from)}→${short(to)} ${kind} ${spanText(counted)}${holder ? ` ${holder.id ?? 'nobody'}` : ''}`;

function told(
  metric: SlaMetric,
  policy: Case['policies'][number],
  lines: readonly Line[],
  now: string,
  schedules = [office()],
) {
  const { clocks } = explain(lifeOf(march(lines)), [policy], schedules, utc(`2026-03-${now}`));
  const clock = clocks.find((one) => one.metric === metric)!;
  return [...clock.earlier, clock].map(({ stretches }) => stretches?.map(line));
}

const CREATED: Line = ['02 15:00', 'created'];

describe('why a resolution reads as it does', () => {
  test('open, closed, paused, solved, and who held it', () => {
    const lines: Line[] = [
      CREATED,
      ['02 16:00', 'assigned dana'],
      ['03 10:00', 'pending'],
      ['03 11:00', 'assigned erin'],
      ['03 12:00', 'open'],
      ['03 13:00', 'solved'],
      ['03 14:00', 'reopened'],
    ];
    expect(told('resolution', policyOf({ resolution: '8h' }), lines, '03 15:00')).toEqual([
      [
        '02 15:00→02 16:00 open 1h',
        '02 16:00→02 17:00 open 1h dana',
        '02 17:00→03 09:00 closed 0s dana',
        '03 09:00→03 10:00 open 1h dana',
        '03 10:00→03 11:00 paused 0s dana',
        '03 11:00→03 12:00 paused 0s erin',
        '03 12:00→03 13:00 open 1h erin',
        '03 13:00→03 14:00 solved 0s erin',
        '03 14:00→03 15:00 open 1h erin',
      ],
    ]);
  });

  test('the holder known as a fact held it all along', () => {
    const life = lifeOf(march([CREATED]), 'UTC', { facts: { assignee: { role: 'agent', id: 'finn' } } });
    const { clocks } = explain(life, [policyOf({ resolution: '8h' })], [office()], utc('2026-03-02 16:00'));
    expect(clocks[2]!.stretches!.map(line)).toEqual(['02 15:00→02 16:00 open 1h finn']);
  });

  test('each cycle has its own', () => {
    const lines: Line[] = [CREATED, ['02 15:30', 'solved'], ['02 16:00', 'reopened']];
    expect(told('resolution', policyOf({ resolution: '8h' }, { onReopen: 'newCycle' }), lines, '02 17:00')).toEqual([
      ['02 15:00→02 15:30 open 30m'],
      ['02 16:00→02 17:00 open 1h'],
    ]);
  });

  test('calendar hours are open all through', () => {
    const policy = policyOf({ resolution: ruleFor('resolution', '24h', { hours: 'calendar' }) });
    expect(told('resolution', policy, [CREATED], '03 09:00')).toEqual([['02 15:00→03 09:00 open 18h']]);
  });

  test('a run of no length has none, and so has one whose schedule is not there', () => {
    expect(told('resolution', policyOf({ resolution: '8h' }), [CREATED], '02 15:00')).toEqual([[]]);
    expect(told('resolution', policyOf({ resolution: '8h' }), [CREATED], '02 16:00', [])).toEqual([[]]);
    expect(told('resolution', policyOf({ first_reply: '8h' }), [CREATED], '02 16:00')).toEqual([undefined]);
  });

  test('a run that begins and ends in closed time', () => {
    expect(
      told(
        'resolution',
        policyOf({ resolution: '8h' }),
        [
          ['07 10:00', 'created'],
          ['07 12:00', 'solved'],
        ],
        '09 12:00',
      ),
    ).toEqual([['07 10:00→07 12:00 closed 0s']]);
  });
});
