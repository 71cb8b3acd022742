import { render } from 'preact';
import { instant } from '@/domain/time/instant';
import type { Page } from '@/helpdesks/contract';
import type { Protocol, TeachingHere } from '@/messaging/protocol';
import { isolate } from '@/ui/format/isolate';
import { language } from '@/ui/format/language';
import { formatWhen } from '@/ui/format/when';
import { shell } from '@/ui/overlay/shell';
import { problemText } from '@/ui/problem-text';
import { t } from '@/ui/words';
import type { QueuePicks, TicketPicks } from '../draft';
import { settle } from '../settle';
import { type Answers, answered, NO_ANSWERS } from './answers';
import { type Lesson, newLesson, teachQueue, teachTicket } from './lesson';
import { Panel, type PanelView } from './panel';
import { pointing } from './pointing';
import { readNow } from './reading-lines';
import { factOfStep, QUEUE_STEPS, QUEUE_WORDS, type Step, TICKET_STEPS, TICKET_WORDS } from './steps';
import teachCss from './teach.css?inline';

export type AskTeacher = <K extends 'teach/here' | 'teach/drafted' | 'teach/finished' | 'teach/left'>(
  name: K,
  data: Parameters<Protocol[K]>[0],
) => Promise<ReturnType<Protocol[K]> | undefined>;

export interface TeachParts {
  readonly window: Window & typeof globalThis;
  readonly ask: AskTeacher;
  readonly clock: () => number;
  /** Called when nothing is taught here (any more): a later start begins anew. */
  readonly ended: () => void;
}

/** The page is read again this long after it last changed. */
const QUIET_MS = 300;

const ORDER: readonly Step[] = [
  ...TICKET_STEPS.map((name) => ({ page: 'ticket', name }) as const),
  ...QUEUE_STEPS.map((name) => ({ page: 'queue', name }) as const),
];

/** The step after one, on the same kind of page. */
const after = (step: Step): Step | undefined => {
  const mine = ORDER.filter(({ page }) => page === step.page);
  return mine[mine.findIndex(({ name }) => name === step.name) + 1];
};

/** Starts teaching in the page, if the user is teaching this tab. */
export async function startTeaching(parts: TeachParts, signal: AbortSignal): Promise<void> {
  const here = await parts.ask('teach/here', parts.window.location.href);
  if (here && !signal.aborted) teachHere(parts, here, signal);
  else parts.ended();
}

function pageNow({ window, clock }: TeachParts): Page {
  return {
    url: new URL(window.location.href),
    doc: window.document,
    now: instant(clock()),
    loadedAt: instant(window.performance.timeOrigin),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: window.document.documentElement.lang || window.navigator.language,
  };
}

const connected = <T extends object>(picks: T): T =>
  Object.fromEntries(Object.entries(picks).filter(([, element]) => (element as Element).isConnected)) as T;

function teachHere(parts: TeachParts, here: TeachingHere, signal: AbortSignal): void {
  const { window, ask, clock } = parts;
  const { document } = window;
  const lang = language();
  const { host, root } = shell(document, 'helpclock-teach', lang, teachCss);
  const slot = document.createElement('div');
  const mark = Object.assign(document.createElement('div'), { className: 'mark', hidden: true });
  const said = Object.assign(document.createElement('div'), { className: 'said' });
  said.setAttribute('role', 'status');
  root.append(slot, mark, said);
  document.documentElement.append(host);

  const page = () => pageNow(parts);
  let href = window.location.href;
  let lesson: Lesson = newLesson(page(), here.draft);
  let answers: Answers = NO_ANSWERS;
  let ticketPicks: TicketPicks = {};
  let queuePicks: Partial<QueuePicks> = {};
  let aiming: AbortController | undefined;
  let state: Pick<PanelView, 'tab' | 'active' | 'side' | 'problems' | 'isDone'> = {
    tab: 'ticket',
    active: undefined,
    side: 'end',
    problems: [],
    isDone: false,
  };

  const when = (at: number): string => formatWhen(lang, Intl.DateTimeFormat().resolvedOptions().timeZone, at, clock());
  const taught = (): Lesson => ({ ...lesson, pack: answered(lesson.pack, answers) });

  function draw(): void {
    const now = taught();
    const view: PanelView = { ...state, lesson: now, read: readNow(now, page(), when), answers, field: here.field };
    render(<Panel view={view} deeds={deeds} />, slot);
  }
  function change(next: Partial<typeof state>): void {
    state = { ...state, ...next };
    draw();
  }

  /** Learns from everything pointed at on this page, and carries it to the next. */
  function learn(): void {
    let problems: readonly string[] = [];
    // A page that was drawn anew has thrown away what was pointed at; what was learnt from it stays.
    ticketPicks = connected(ticketPicks);
    queuePicks = connected(queuePicks);
    lesson = Object.keys(ticketPicks).length > 0 ? teachTicket(lesson, ticketPicks, page()) : lesson;
    if (queuePicks.row) {
      const withRows = teachQueue(lesson, queuePicks as QueuePicks, page());
      if (!withRows) problems = [t('teach.noRow')];
      lesson = withRows ?? lesson;
    }
    change({ problems });
    void ask('teach/drafted', taught().pack);
  }

  function chosen(step: Step, element: Element): void {
    if (step.page === 'ticket') ticketPicks = { ...ticketPicks, [step.name]: element };
    else queuePicks = { row: queuePicks.row ?? element, ...queuePicks, [step.name]: element };
    learn();
    const next = here.field === factOfStep(step) ? undefined : after(step);
    if (next) aim(next);
    else change({ active: undefined });
  }

  function aim(step: Step): void {
    aiming?.abort();
    aiming = new AbortController();
    signal.addEventListener('abort', () => aiming?.abort(), { once: true });
    change({ tab: step.page, active: step });
    said.textContent = t('teach.pointAt', {
      what: t(step.page === 'ticket' ? TICKET_WORDS[step.name] : QUEUE_WORDS[step.name]),
    });
    pointing(
      {
        window,
        own: host,
        hover,
        choose: (element) => chosen(step, element),
        giveUp: () => change({ active: undefined }),
      },
      aiming.signal,
    );
  }

  function hover(element: Element | undefined): void {
    mark.hidden = element === undefined;
    if (!element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    said.textContent = `${element.localName} ${isolate(words)}`;
  }

  function leave(): void {
    aiming?.abort();
    stop.abort();
    render(null, slot);
    host.remove();
    void ask('teach/left', window.location.href);
    parts.ended();
  }

  const deeds = {
    point: aim,
    skip() {
      const next = state.active && after(state.active);
      if (next) aim(next);
      else {
        aiming?.abort();
        hover(undefined);
        change({ active: undefined });
      }
    },
    show: (tab: Step['page']) => change({ tab }),
    answer(next: Answers) {
      answers = next;
      // With the zone known, the page shows more: whether the first message stands outside the list.
      lesson = { ...lesson, pack: settle(answered(lesson.pack, next), page()) };
      draw();
      void ask('teach/drafted', taught().pack);
    },
    move: () => change({ side: state.side === 'end' ? 'start' : 'end' }),
    leave,
    async finish() {
      aiming?.abort();
      hover(undefined);
      const answer = await ask('teach/finished', taught().pack);
      if (signal.aborted) return;
      const problems = answer?.problems.map((one) => problemText(one)) ?? [t('options.notSaved')];
      change({ problems, isDone: problems.length === 0, active: undefined });
    },
  };

  /** The person went on to another page of the app: what was pointed at is gone, what was learnt stays. */
  function moved(): void {
    href = window.location.href;
    lesson = taught();
    answers = NO_ANSWERS;
    ticketPicks = {};
    queuePicks = {};
  }

  const stop = new AbortController();
  signal.addEventListener('abort', () => {
    stop.abort();
    render(null, slot);
    host.remove();
  });
  let quiet: number | undefined;
  const lookAgain = (): void => {
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => {
      if (stop.signal.aborted) return;
      if (window.location.href !== href) moved();
      draw();
    }, QUIET_MS);
  };
  const observer = new window.MutationObserver((mutations) => {
    if (mutations.some(({ target }) => target !== document.documentElement)) lookAgain();
  });
  const { navigation } = window as { navigation?: EventTarget };
  for (const [target, type] of [
    [navigation, 'currententrychange'],
    [window, 'popstate'],
    [window, 'hashchange'],
  ] as const) {
    target?.addEventListener(type, lookAgain, { signal: stop.signal });
  }
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  stop.signal.addEventListener('abort', () => observer.disconnect());
  draw();
}
