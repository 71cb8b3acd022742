import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packHelpdesk } from '@/helpdesks/pack';
import { observationParser } from '@/messaging/parse/parse-observation';
import { parsePackText } from '@/storage/packs/parse-pack';
import { describeAnchors, FIXTURES, foldersIn, readable, type Situation, situationsOf } from '../situation';

function helpdeskOf(name: string) {
  const parsed = parsePackText(readFileSync(join(FIXTURES, 'packs', name, 'pack.json'), 'utf8'));
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return packHelpdesk(parsed.pack);
}

/** The same situations as built-in helpdesks have, under `tests/fixtures/packs/<pack>/<situation>`, read by the pack beside them. */
function outcome({ about, page }: Situation, name: string) {
  const helpdesk = helpdeskOf(name);
  const place = helpdesk.place(page.url, about.site ?? page.url.origin);
  if (!place) return { place: 'none' };
  return { place, page: helpdesk.read(page, place), anchors: describeAnchors(helpdesk.anchors(page, place)) };
}

describe.each(foldersIn(join(FIXTURES, 'packs')))('%s', (name) => {
  it.each(situationsOf(`packs/${name}`))('$name', (situation) => {
    const found = outcome(situation, name);
    const seen = `${readable(found)}\n`;
    expect(seen, 'message text would leave the page').not.toMatch(/unspeakable/i);
    if (process.env['BLESS']) writeFileSync(situation.expected, seen);
    expect(seen).toBe(readFileSync(situation.expected, 'utf8'));
    const told = found.page?.kind === 'read' ? found.page.observations : [];
    for (const observation of told) {
      expect(observationParser(situation.page.now)(observation)?.dropped, 'what the background refuses').toEqual([]);
    }
  });
});
