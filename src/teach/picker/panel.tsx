import { STATUSES } from '@/domain/tickets/facts';
import { wordKey } from '@/helpdesks/kit/words';
import { isolate } from '@/ui/format/isolate';
import { language } from '@/ui/format/language';
import { formatNumber } from '@/ui/format/number';
import { factWords } from '@/ui/overlay/fact-words';
import { t, type Word } from '@/ui/words';
import type { Answers } from './answers';
import type { Lesson } from './lesson';
import type { Read } from './reading-lines';
import { factOfStep, QUEUE_STEPS, QUEUE_WORDS, type Step, TICKET_STEPS, TICKET_WORDS } from './steps';

export interface PanelView {
  readonly tab: Step['page'];
  readonly active: Step | undefined;
  readonly lesson: Lesson;
  readonly read: Read;
  readonly answers: Answers;
  /** The fact that is to be taught anew. */
  readonly field: string | undefined;
  readonly side: 'start' | 'end';
  /** What kept the pack from being kept, or a row from being understood. */
  readonly problems: readonly string[];
  readonly isDone: boolean;
}

export interface PanelDeeds {
  readonly point: (step: Step) => void;
  readonly skip: () => void;
  readonly show: (tab: Step['page']) => void;
  readonly answer: (answers: Answers) => void;
  readonly move: () => void;
  readonly finish: () => void;
  readonly leave: () => void;
}

interface Props {
  readonly view: PanelView;
  readonly deeds: PanelDeeds;
}

const STATUS_WORDS = {
  new: 'options.status.new',
  open: 'options.status.open',
  pending: 'options.status.pending',
  hold: 'options.status.hold',
  solved: 'options.status.solved',
  closed: 'options.status.closed',
} as const satisfies Record<(typeof STATUSES)[number], Word>;

const levelOf = (sureness: number): 'high' | 'middle' | 'low' =>
  sureness >= 0.6 ? 'high' : sureness >= 0.35 ? 'middle' : 'low';
const SURE_WORDS = { high: 'teach.sure', middle: 'teach.fairlySure', low: 'teach.unsure' } as const;

const wordsOf = (step: Step): string => t(step.page === 'ticket' ? TICKET_WORDS[step.name] : QUEUE_WORDS[step.name]);
const isSame = (a: Step | undefined, b: Step): boolean => a?.page === b.page && a.name === b.name;

/** What Helpclock reads now for a step. */
function saidFor(step: Step, read: Read): string | undefined {
  if (step.name === 'customer' || step.name === 'agent' || step.name === 'note') {
    const count = read.messages.filter(({ kind }) => kind === step.name).length;
    return count === 0 ? undefined : t('teach.found', { n: formatNumber(language(), count) });
  }
  if (step.name === 'time') {
    return read.messages.length === 0
      ? undefined
      : t('teach.found', { n: formatNumber(language(), read.messages.length) });
  }
  if (step.name === 'row')
    return read.rows === 0 ? undefined : t('teach.found', { n: formatNumber(language(), read.rows) });
  return read.values[step.page === 'ticket' && step.name === 'number' ? 'id' : step.name];
}

const isTaught = (step: Step, { pack: { ticket, queue } }: Lesson): boolean => {
  if (step.page === 'queue') return step.name === 'row' ? queue !== undefined : queue?.facts[step.name] !== undefined;
  if (step.name === 'number') return ticket.id !== undefined || ticket.facts.number !== undefined;
  const fact = factOfStep(step);
  return fact === 'messages' ? ticket.messages !== undefined : fact in ticket.facts;
};

function StepLine({ step, view, deeds }: Props & { readonly step: Step }) {
  const { read, lesson, active, field } = view;
  const isHere = read.kind === step.page;
  const value = isHere ? saidFor(step, read) : undefined;
  const sure = lesson.sureness[step.page === 'queue' ? `queue.${step.name}` : factOfStep(step)];
  const level = sure === undefined ? undefined : levelOf(sure);
  const taught = isTaught(step, lesson);
  const isLost = isHere && taught && value === undefined;
  return (
    <li data-step={step.name} data-active={isSame(active, step) || factOfStep(step) === field}>
      <span>{wordsOf(step)}</span>
      <button
        type="button"
        aria-pressed={isSame(active, step)}
        aria-label={`${t('teach.point')}: ${wordsOf(step)}`}
        onClick={() => deeds.point(step)}
      >
        {t(taught ? 'teach.again' : 'teach.point')}
      </button>
      {(value !== undefined || isLost) && (
        <span class="value" data-sure={isLost ? 'low' : level}>
          {isLost ? t('teach.notHere') : <bdi>{value}</bdi>}
          {level && !isLost && ` · ${t(SURE_WORDS[level])}`}
        </span>
      )}
    </li>
  );
}

/** Zones as the browser knows them, its own first. */
const zones = (): readonly string[] => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)];
};

function TimeQuestions({ view: { read, answers, lesson }, deeds }: Props) {
  const asksZone = read.missing.includes('timeZone') || answers.zone !== undefined;
  const asksOrder = read.missing.includes('dateOrder') || answers.dateOrder !== undefined;
  return (
    <>
      {asksZone && (
        <label>
          {t('teach.whichZone')}
          <select
            dir="ltr"
            value={answers.zone ?? lesson.pack.times?.zone ?? ''}
            onChange={({ currentTarget }) => deeds.answer({ ...answers, zone: currentTarget.value })}
          >
            <option value="">{t('teach.choose')}</option>
            {zones().map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksOrder && (
        <label>
          {t('teach.whichOrder')}
          <select
            value={answers.dateOrder ?? ''}
            onChange={({ currentTarget }) =>
              deeds.answer({ ...answers, dateOrder: currentTarget.value === 'mdy' ? 'mdy' : 'dmy' })
            }
          >
            <option value="" disabled>
              {t('teach.choose')}
            </option>
            <option value="dmy">{t('options.sites.orderDmy')}</option>
            <option value="mdy">{t('options.sites.orderMdy')}</option>
          </select>
        </label>
      )}
    </>
  );
}

/** A status no meaning is known for is asked, not guessed. */
function StatusQuestion({ view: { read, answers, lesson }, deeds }: Props) {
  const word = read.values['status'];
  const known = Object.entries(lesson.pack.words.status).find(
    ([one]) => word !== undefined && wordKey(one) === wordKey(word),
  )?.[1];
  if (word === undefined || (known !== undefined && answers.statuses[word] === undefined)) return null;
  return (
    <label>
      {t('teach.whichStatus', { word: isolate(word) })}
      <select
        value={answers.statuses[word] ?? ''}
        onChange={({ currentTarget }) => {
          const status = STATUSES.find((one) => one === currentTarget.value);
          if (status) deeds.answer({ ...answers, statuses: { ...answers.statuses, [word]: status } });
        }}
      >
        <option value="" disabled>
          {t('teach.choose')}
        </option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(STATUS_WORDS[status])}
          </option>
        ))}
      </select>
    </label>
  );
}

function MessageQuestions({ view: { lesson, answers }, deeds }: Props) {
  const { messages } = lesson.pack.ticket;
  if (!messages) return null;
  const box = (key: 'hasOpening' | 'isPart', word: Word) => (
    <label class="check">
      <input
        type="checkbox"
        checked={messages[key] === true}
        onChange={({ currentTarget }) => deeds.answer({ ...answers, [key]: currentTarget.checked })}
      />
      <span>{t(word)}</span>
    </label>
  );
  return (
    <>
      {box('hasOpening', 'teach.hasOpening')}
      {box('isPart', 'teach.isPart')}
    </>
  );
}

function Steps(props: Props) {
  const steps: readonly Step[] =
    props.view.tab === 'ticket'
      ? TICKET_STEPS.map((name) => ({ page: 'ticket', name }) as const)
      : QUEUE_STEPS.map((name) => ({ page: 'queue', name }) as const);
  return (
    <ol>
      {steps.map((step) => (
        <StepLine key={step.name} {...props} step={step} />
      ))}
    </ol>
  );
}

const HERE_WORDS = {
  ticket: 'teach.readsTicket',
  queue: 'teach.readsQueue',
  elsewhere: 'teach.readsNothing',
  waiting: 'page.loading',
} as const satisfies Record<Read['kind'], Word>;

function Done({ deeds }: Pick<Props, 'deeds'>) {
  return (
    <div class="body">
      <p aria-live="polite">{t('teach.done')}</p>
      <button type="button" class="main" onClick={deeds.leave}>
        {t('teach.close')}
      </button>
    </div>
  );
}

/** The small panel that stands beside the page while it is taught. */
export function Panel({ view, deeds }: Props) {
  const { tab, active, read, lesson, answers, problems, field } = view;
  const missing = [...new Set(read.missing.map(factWords))].join(t('list.comma'));
  return (
    <section class="panel root" role="dialog" aria-label={t('teach.title')} data-side={view.side}>
      <header>
        <h2>{t('teach.title')}</h2>
        <button type="button" onClick={deeds.move}>
          {t('teach.move')}
        </button>
        <button type="button" onClick={deeds.leave}>
          {t('teach.leave')}
        </button>
      </header>
      {view.isDone ? (
        <Done deeds={deeds} />
      ) : (
        <>
          <div class="body">
            {field !== undefined && <p class="problem">{t('teach.lost', { fact: factWords(field) })}</p>}
            <p class="quiet">{t(active ? 'teach.pointing' : 'teach.help')}</p>
            <div class="tabs">
              {(['ticket', 'queue'] as const).map((page) => (
                <button key={page} type="button" aria-pressed={tab === page} onClick={() => deeds.show(page)}>
                  {t(page === 'ticket' ? 'teach.ticket' : 'teach.queue')}
                </button>
              ))}
              {active && (
                <button type="button" onClick={deeds.skip}>
                  {t('teach.skip')}
                </button>
              )}
            </div>
            <Steps view={view} deeds={deeds} />
            <TimeQuestions view={view} deeds={deeds} />
            <StatusQuestion view={view} deeds={deeds} />
            <MessageQuestions view={view} deeds={deeds} />
            <p aria-live="polite" class={read.missing.length > 0 ? 'problem' : 'quiet'}>
              {t(HERE_WORDS[read.kind])} {missing !== '' && t('teach.missing', { facts: missing })}
            </p>
            <p class="quiet">{t('teach.another')}</p>
            <label>
              {t('teach.name')}
              <input
                maxLength={80}
                value={answers.name ?? lesson.pack.name}
                onChange={({ currentTarget }) => deeds.answer({ ...answers, name: currentTarget.value })}
              />
            </label>
            {problems.map((problem) => (
              <p key={problem} class="problem" role="alert">
                {problem}
              </p>
            ))}
          </div>
          <footer>
            <button
              type="button"
              class="main"
              disabled={Object.keys(lesson.pack.ticket.facts).length === 0}
              onClick={deeds.finish}
            >
              {t('teach.finish')}
            </button>
            <span class="quiet">{t('teach.finishHelp')}</span>
          </footer>
        </>
      )}
    </section>
  );
}
