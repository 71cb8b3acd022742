import { AMARA, BILLING, BRUNO, CHIKA, customer, DENIZ, SUPPORT } from './people';
import { type DemoStatus, type DemoTicket, HOUR, MINUTE, type Person, type Step } from './story';

/** The ids of the twelve tickets begin here; the history's end below. */
export const FIRST_LIVE_ID = 4301;

type Draft = Omit<DemoTicket, 'tags' | 'createdAt' | 'steps'> & {
  readonly tags?: readonly string[];
  /** Minutes before now. */
  readonly age: number;
  readonly steps?: readonly Step[];
};

/**
 * Twelve tickets, one for each thing that can happen to a clock, placed around `now` for the promises in `policies.ts`
 * (first and next reply / resolution: urgent 1 h / 8 h, high 2 h / 16 h, normal 4 h / 32 h, low 8 h / 48 h).
 */
export function liveTickets(now: number): readonly DemoTicket[] {
  const ago = (minutes: number) => now - minutes * MINUTE;
  const reply = (minutes: number, by: Person, text: string): Step => ({
    at: ago(minutes),
    does: 'writes',
    by,
    isPublic: true,
    text,
  });
  const note = (minutes: number, by: Person, text: string): Step => ({
    at: ago(minutes),
    does: 'writes',
    by,
    isPublic: false,
    text,
  });
  const status = (minutes: number, by: Person, to: DemoStatus): Step => ({ at: ago(minutes), does: 'status', by, to });

  const drafts: readonly Draft[] = [
    {
      id: 4301,
      subject: 'Cannot sign in after the password reset',
      body: 'The reset link works, but the new password is refused on two machines.',
      channel: 'email',
      priority: 'urgent',
      requester: customer('Dana Petrov'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['login', 'vip'],
      age: 72,
      steps: [note(50, BRUNO, 'Same symptom as last week; asking engineering.')],
    },
    {
      id: 4302,
      subject: 'Webhook signature does not match',
      body: 'We hash the raw body and still get a different value.',
      channel: 'web',
      priority: 'high',
      requester: customer('Eli Nguyen'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['api'],
      age: 104,
    },
    {
      id: 4303,
      subject: 'SSO metadata URL returns an old certificate',
      body: 'Our identity provider refuses it since this morning.',
      channel: 'email',
      priority: 'normal',
      requester: customer('Fatima Haddad'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['sso'],
      age: 65,
    },
    {
      id: 4304,
      subject: 'Bulk export stops at 10 000 rows',
      body: 'The file ends in the middle of a line.',
      channel: 'chat',
      priority: 'high',
      requester: customer('Gus Lindqvist'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['export'],
      age: 175,
      steps: [
        reply(168, AMARA, 'Which file format did you choose?'),
        status(168, AMARA, 'open'),
        reply(118, customer('Gus Lindqvist'), 'CSV, with all columns.'),
      ],
    },
    {
      id: 4305,
      subject: 'Where do I add a second administrator?',
      body: 'I cannot find the setting.',
      channel: 'web',
      priority: 'low',
      requester: customer('Hana Sato'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['how-to'],
      age: 170,
      steps: [reply(150, AMARA, 'Which plan are you on?'), status(150, AMARA, 'pending')],
    },
    {
      id: 4306,
      subject: 'Data processing agreement for our auditors',
      body: 'Could you countersign the attached form?',
      channel: 'email',
      priority: 'normal',
      requester: customer('Ivo Novak'),
      assignee: CHIKA,
      group: SUPPORT,
      tags: ['legal'],
      age: 160,
      steps: [reply(130, CHIKA, 'Our legal team has it now.'), status(129, CHIKA, 'hold')],
    },
    {
      id: 4307,
      subject: 'Mobile app closes after the splash screen',
      body: 'Since the last update, on two phones.',
      channel: 'whatsapp',
      priority: 'high',
      requester: customer('Jonas Weber'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['mobile'],
      age: 178,
      steps: [
        reply(160, AMARA, 'Could you send us the crash report?'),
        status(160, AMARA, 'open'),
        reply(152, customer('Jonas Weber'), 'Attached.'),
        reply(140, AMARA, 'Thank you, we can reproduce it.'),
      ],
    },
    {
      id: 4308,
      subject: 'Search finds nothing in Turkish',
      body: 'Typing İstanbul gives no result, istanbul does.',
      channel: 'web',
      priority: 'urgent',
      requester: customer('Kemal Demir'),
      assignee: DENIZ,
      group: SUPPORT,
      tags: ['search'],
      age: 170,
      steps: [
        reply(150, DENIZ, 'We are looking at how the index folds letters.'),
        status(150, DENIZ, 'open'),
        reply(95, customer('Kemal Demir'), 'Any news? Our launch is today.'),
      ],
    },
    {
      id: 4309,
      subject: 'Invoice 2231 shows the wrong VAT rate',
      body: 'The rate should be 19 percent.',
      channel: 'email',
      priority: 'high',
      requester: customer('Laleh Karimi'),
      assignee: AMARA,
      group: BILLING,
      tags: ['vat'],
      age: 40,
    },
    {
      id: 4310,
      subject: 'The import guide stops at step three',
      body: 'How do I go on after step three?',
      channel: 'email',
      priority: 'normal',
      requester: customer('Mina Rossi'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['import'],
      age: 176,
      steps: [
        reply(170, AMARA, 'Step four is on the next page; here is the link.'),
        status(120, AMARA, 'solved'),
        { at: ago(45), does: 'rates', by: customer('Mina Rossi'), score: 'good' },
      ],
    },
    {
      id: 4311,
      subject: 'Notifications arrive twice',
      body: 'Every mail comes two times.',
      channel: 'email',
      priority: 'normal',
      requester: customer('Nils Costa'),
      assignee: AMARA,
      group: SUPPORT,
      tags: ['mail'],
      age: 174,
      steps: [
        reply(160, AMARA, 'There were two rules; one is gone now.'),
        status(160, AMARA, 'solved'),
        reply(31, customer('Nils Costa'), 'It happens again.'),
        status(31, customer('Nils Costa'), 'open'),
      ],
    },
    {
      id: 4312,
      subject: 'Export stops, second mail',
      body: 'I wrote about this in the chat as well.',
      channel: 'email',
      priority: 'normal',
      requester: customer('Gus Lindqvist'),
      assignee: AMARA,
      group: SUPPORT,
      age: 110,
      tags: ['closed_by_merge'],
      steps: [{ at: ago(100), does: 'merges', by: AMARA, into: 4304 }, status(100, AMARA, 'closed')],
    },
  ];
  return drafts.map(({ age, steps = [], tags = [], ...draft }) => ({ ...draft, tags, steps, createdAt: ago(age) }));
}

/** How long the oldest live ticket has been here: the demo's support hours must have been open that long. */
export const LONGEST_LIFE = 3 * HOUR;
