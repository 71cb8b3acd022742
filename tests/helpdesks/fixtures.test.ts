import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpdesks } from '@/helpdesks/registry';
import { askAll, describeAnchors, readable, type Situation, situationsOf } from './situation';

/**
 * Every situation under `tests/fixtures/<helpdesk>/<situation>`: `about.json`, what was seen (`page.html`, `responses.json` or
 * both) and what must come of it (`expected.json`; written anew when BLESS is set: read it before it is kept).
 * All words that must not leave an adapter hold the word "unspeakable".
 */
function outcome({ about, page, responses, hasPage }: Situation, helpdesk: (typeof helpdesks)[number]) {
  const place = helpdesk.place(page.url, about.site ?? page.url.origin);
  if (!place) return { place: 'none' };
  const json = responses ? askAll(helpdesk, place, page, responses) : undefined;
  const asked = json?.asked.map(({ path, headers, session }) =>
    headers || session ? { path, headers, session } : path,
  );
  return {
    place,
    ...(hasPage
      ? {
          page: helpdesk.read(page, place),
          anchors: describeAnchors(helpdesk.anchors(page, place)),
          theme: helpdesk.theme?.(page) ?? 'unknown',
          viewer: helpdesk.viewer?.(page),
        }
      : {}),
    ...(json ? { asked, json: { ...json.reading, next: undefined } } : {}),
  };
}

const shown = helpdesks.filter(({ id }) => situationsOf(id).length > 0);

describe.each(shown)('$name', (helpdesk) => {
  it.each(situationsOf(helpdesk.id))('$name', (situation) => {
    const seen = `${readable(outcome(situation, helpdesk))}\n`;
    expect(seen, 'message text or a name would leave the adapter').not.toMatch(/unspeakable/i);
    if (process.env['BLESS']) writeFileSync(situation.expected, seen);
    expect(seen).toBe(readFileSync(situation.expected, 'utf8'));
  });
});
