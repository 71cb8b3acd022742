import { DEFAULT_ALERTS } from '@/domain/settings/defaults';
import { launch } from '../../tests/e2e/launch';
import { tell } from '../../tests/e2e/tell';
import { deskAt } from '../demo/desk';
import { prepareDemo } from '../demo/prepare';
import { camera, type Lang, type Theme, type Wishes } from './camera';
import { shootOverlay } from './overlay';
import { ageStore, holdStore, multiplyDue, tellTickets } from './store';
import { shootDrill, shootPanel, shootPopup } from './surfaces';

const LANGS: readonly Lang[] = ['en', 'tr', 'fa'];
const THEMES: readonly Theme[] = ['light', 'dark'];
const MANY = 10_000;

function listOf<T extends string>(name: string, all: readonly T[]): readonly T[] {
  const at = process.argv.indexOf(`--${name}`);
  const asked = at < 0 ? undefined : process.argv[at + 1]?.split(',');
  return asked ? all.filter((one) => asked.includes(one)) : all;
}

const onlyAt = process.argv.indexOf('--only');
const wishes: Wishes = {
  langs: listOf('lang', LANGS),
  themes: listOf('theme', THEMES),
  only: onlyAt < 0 ? [] : (process.argv[onlyAt + 1]?.split(',') ?? []),
};

/** Every state a store can be in, from nothing to a store that cannot be read, in one theme. */
async function shootTheme(lang: Lang, theme: Theme): Promise<void> {
  const helpclock = await launch({ lang, colorScheme: theme, zone: 'Europe/Istanbul' });
  const shots = camera(helpclock, lang, theme, wishes);
  const desk = deskAt(Date.now(), Date.now, theme);
  try {
    const page = await helpclock.openExtension('manifest.json');
    await shootPopup(shots, 'empty');
    await shootPanel(shots, 'empty');
    await prepareDemo(helpclock, desk, { withHistory: false });
    await tell(page, 'settings/changed', { alerts: { ...DEFAULT_ALERTS, isOn: true } });
    await tellTickets(page, desk.live, Date.now());
    await shootPopup(shots, 'few');
    await shootPanel(shots, 'few');
    if (wishes.only.length === 0 || wishes.only.some((name) => name.startsWith('overlay'))) await shootOverlay(shots);
    await prepareDemo(helpclock, desk);
    await shootPopup(shots, 'history');
    await shootPanel(shots, 'history');
    await shootDrill(shots);
    await multiplyDue(page, MANY);
    await shootPopup(shots, 'many');
    await shootPanel(shots, 'many', ['now']);
    const holder = await helpclock.openExtension('manifest.json');
    await holdStore(holder);
    await shootPopup(shots, 'loading');
    await shootPanel(shots, 'loading', ['now', 'team']);
    await holder.close();
    await ageStore(page);
    await shootPopup(shots, 'error');
    await shootPanel(shots, 'error', ['now', 'team']);
  } finally {
    await helpclock.close();
  }
}

async function shoot(): Promise<void> {
  for (const lang of wishes.langs) for (const theme of wishes.themes) await shootTheme(lang, theme);
  console.log('The pictures are in screenshots/.');
}

await shoot().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
