import { useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings/settings';
import type { Policy } from '@/domain/sla/policy';
import { database } from '@/storage/database';
import { language } from '../../format/language';
import { useLive } from '../../live';
import { StoreProblem } from '../../parts/store-problem';
import { t } from '../../words';
import { Field } from '../form/field';
import { TrialResult } from './trial-result';
import { tryPolicy } from './try-policy';

/** The newest tickets are the ones people remember. */
const MOST = 200;

const newestTickets = () => database.tickets.orderBy('lastSeenAt').reverse().limit(MOST).toArray();

interface TestProps {
  readonly policy: Policy;
  /** With the draft among its policies. */
  readonly settings: Settings;
  readonly clock: () => number;
}

/** What the draft would say of a ticket that is stored: which policy rules it, and its clocks. */
export function TestOnTicket({ policy, settings, clock }: TestProps) {
  const lang = language();
  const tickets = useLive(newestTickets, []);
  const [ref, setRef] = useState('');
  if (tickets.kind === 'failed') return <StoreProblem error={tickets.error} />;
  const rows = tickets.kind === 'ready' ? tickets.value : [];
  const row = rows.find((each) => each.ref === ref);
  return (
    <>
      <h2>{t('options.policies.test')}</h2>
      <p class="help">{t('options.policies.testHelp')}</p>
      {tickets.kind === 'ready' && rows.length === 0 ? (
        <p class="quiet">{t('options.policies.testEmpty')}</p>
      ) : (
        <Field label={t('options.policies.ticket')}>
          {(control) => (
            <select
              {...control}
              class="select wide"
              value={ref}
              onChange={({ currentTarget }) => setRef(currentTarget.value)}
            >
              <option value="">{t('options.policies.chooseTicket')}</option>
              {rows.map((each) => {
                const { number, subject } = tryPolicy(each.record, settings, clock()).facts;
                return (
                  <option key={each.ref} value={each.ref}>
                    {`#${number ?? each.record.key.id} ${subject ?? ''}`}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
      )}
      {row && (
        <TrialResult lang={lang} trial={tryPolicy(row.record, settings, clock())} policy={policy} settings={settings} />
      )}
    </>
  );
}
